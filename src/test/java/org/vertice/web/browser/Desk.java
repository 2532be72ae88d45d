package org.vertice.web.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.vertice.web.GraphServer;
import org.vertice.web.RealTables;
import org.vertice.web.ServerSetup;

/**
 * Servers and a browser for the tests of a class that look at pages. Playwright is not for several
 * threads: classes that run beside one another have each its own.
 */
public final class Desk
    implements ExecutionCondition, ParameterResolver, TestTemplateInvocationContextProvider {

  private static final Namespace SPACE = Namespace.create(Desk.class);

  /** Set for a test that runs without the documents. */
  private static final String BARE = "bare";

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  /** Opens pages as a reader with certain habits. */
  public static final class Reader {

    private final Shared shared;
    private final GraphServer server;
    private final Browser.NewContextOptions habits;

    private Reader(Shared shared, GraphServer server, Browser.NewContextOptions habits) {
      this.shared = shared;
      this.server = server;
      this.habits = habits;
    }

    /** Whether the cited documents are at hand: where VERTICE_DOCUMENTS names their folder. */
    public boolean hasTexts() {
      return server != shared.bare() && documents().isPresent();
    }

    /** The reader of a server that was not given the documents. */
    public Reader withoutTexts() {
      return new Reader(shared, shared.bare(), habits);
    }

    private static Browser.NewContextOptions habits() {
      return new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(1280, 900);
    }

    /** The reader on a phone. */
    public Reader onPhone() {
      return new Reader(shared, server, habits.setViewportSize(400, 800));
    }

    /** The reader in the dark. */
    public Reader inTheDark() {
      return new Reader(shared, server, habits.setColorScheme(ColorScheme.DARK));
    }

    /** The reader of another language, such as {@code it-IT}. */
    public Reader reading(String locale) {
      return new Reader(shared, server, habits.setLocale(locale));
    }

    /** The reader whose browser runs no scripts. */
    public Reader withoutScripts() {
      return new Reader(shared, server, habits.setJavaScriptEnabled(false));
    }

    /** Opens a page of the server, such as {@code /sources}, and waits until it is all there. */
    public Look open(String path) {
      BrowserContext context = shared.browser().newContext(habits);
      return new Look(context, "http://localhost:" + server.port(), path);
    }

    /** The server's port. */
    public int port() {
      return server.port();
    }
  }

  private record Shared(
      GraphServer server, GraphServer bare, Playwright playwright, Browser browser)
      implements AutoCloseable {

    static Shared start() {
      try {
        GraphServer bare = GraphServer.start(new ServerSetup().options(), RealTables.snapshot());
        GraphServer server =
            GraphServer.start(
                new ServerSetup().texts(Desk::text).options(), RealTables.snapshot(documents()));
        Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser =
            playwright
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium().orElseThrow())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
        return new Shared(server, bare, playwright, browser);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() {
      browser.close();
      playwright.close();
      server.close();
      bare.close();
    }
  }

  private static Optional<Path> documents() {
    return Optional.ofNullable(System.getenv("VERTICE_DOCUMENTS")).map(Path::of);
  }

  private static Optional<String> text(String fileName, String sha256) {
    try {
      return Optional.of(Files.readString(documents().orElseThrow().resolve(fileName)));
    } catch (IOException | NoSuchElementException e) {
      return Optional.empty();
    }
  }

  private static Optional<Path> chromium() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return chromium().isPresent()
        ? ConditionEvaluationResult.enabled("there is a browser")
        : ConditionEvaluationResult.disabled(
            "Pages are not looked at: no " + NAMES.get(0) + " is on the PATH.");
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType().equals(Reader.class);
  }

  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return context
        .getTestMethod()
        .filter(test -> test.isAnnotationPresent(BothWays.class))
        .isPresent();
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    TestTemplateInvocationContext without =
        new TestTemplateInvocationContext() {
          @Override
          public String getDisplayName(int number) {
            return "without the documents";
          }

          @Override
          public List<Extension> getAdditionalExtensions() {
            return List.of((BeforeEachCallback) test -> test.getStore(SPACE).put(BARE, true));
          }
        };
    TestTemplateInvocationContext with =
        new TestTemplateInvocationContext() {
          @Override
          public String getDisplayName(int number) {
            return "with the documents";
          }
        };
    return documents().isPresent() ? Stream.of(with, without) : Stream.of(without);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Shared shared =
        ofClass(context)
            .getStore(SPACE)
            .getOrComputeIfAbsent(Shared.class, key -> Shared.start(), Shared.class);
    Reader reader = new Reader(shared, shared.server(), Reader.habits());
    return context.getStore(SPACE).get(BARE) == null ? reader : reader.withoutTexts();
  }

  private static ExtensionContext ofClass(ExtensionContext context) {
    return context.getTestMethod().isEmpty() ? context : ofClass(context.getParent().orElseThrow());
  }
}
