package org.vertice.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A class shows one idea: what grows too long is split at the idea. */
class SourceSizeTest {

  private static final int CLASS_LINES = 400;
  private static final int METHOD_LINES = 50;
  private static final int PARAMETERS = 6;

  private static final List<String> longMethods = new ArrayList<>();
  private static final List<String> longParameterLists = new ArrayList<>();

  @BeforeAll
  static void measure() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources()));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        new Measure(unit, positions).scan(unit, null);
      }
    }
  }

  @Test
  void noFileIsLongerThan400LinesWithoutAReasonAtItsHead() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path source : sources()) {
      List<String> lines = Files.readAllLines(source);
      boolean excused = lines.stream().anyMatch(line -> line.contains("Longer than 400 lines:"));
      if (lines.size() > CLASS_LINES && !excused) {
        tooLong.add(source + ": " + lines.size() + " lines");
      }
    }
    assertThat(tooLong).isEmpty();
  }

  @Test
  void noMethodIsLongerThan50Lines() {
    assertThat(longMethods).isEmpty();
  }

  @Test
  void noParameterListIsLongerThan6() {
    assertThat(longParameterLists).isEmpty();
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static final class Measure extends TreeScanner<Void, Void> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private boolean inRecord;

    Measure(CompilationUnitTree unit, SourcePositions positions) {
      this.unit = unit;
      this.positions = positions;
    }

    @Override
    public Void visitClass(ClassTree node, Void unused) {
      boolean outer = inRecord;
      inRecord = node.getKind() == Tree.Kind.RECORD;
      super.visitClass(node, null);
      inRecord = outer;
      return null;
    }

    @Override
    public Void visitMethod(MethodTree method, Void unused) {
      LineMap lines = unit.getLineMap();
      long start = positions.getStartPosition(unit, method);
      long end = positions.getEndPosition(unit, method);
      if (start >= 0 && end > start) {
        long length = lines.getLineNumber(end) - lines.getLineNumber(start) + 1;
        if (length > METHOD_LINES) {
          longMethods.add(name(method) + ": " + length + " lines");
        }
      }
      boolean canonical = inRecord && method.getName().contentEquals("<init>");
      if (!canonical && method.getParameters().size() > PARAMETERS) {
        longParameterLists.add(name(method) + ": " + method.getParameters().size());
      }
      return super.visitMethod(method, null);
    }

    private String name(MethodTree method) {
      return Path.of(unit.getSourceFile().toUri()).getFileName() + " " + method.getName();
    }
  }
}
