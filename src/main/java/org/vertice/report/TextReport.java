package org.vertice.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The report for people, and for editors that jump to {@code file:line:column}.
 *
 * <pre>
 * seeds/meetings.csv:14:52 [foreign-key-missing] error in record 13, column venue: …
 *   fix: did you mean "pyongyang"?
 * </pre>
 *
 * <p>The last line is a summary.
 */
public final class TextReport implements ReportWriter {

  private static final int SHOWN = 3;
  private static final String HANGING = "    ";

  private final Layout layout;
  private final Ansi ansi;

  /**
   * The layout of the text.
   *
   * @param colours whether the reader's terminal shows colours
   * @param width characters in a line, longer ones being wrapped; 0 to wrap nothing
   * @param all whether repeated findings are shown in full instead of grouped
   */
  public record Layout(boolean colours, int width, boolean all) {

    /** Each finding on a line of its own, without colours: for files and other programs. */
    public static Layout plain() {
      return new Layout(false, 0, false);
    }
  }

  /** Makes a writer of that layout. */
  public TextReport(Layout layout) {
    this.layout = layout;
    this.ansi = layout.colours() ? Ansi.ON : Ansi.OFF;
  }

  @Override
  public void write(Report report, Appendable out) throws IOException {
    if (layout.all()) {
      for (Diagnostic finding : report.findings()) {
        write(finding, out);
      }
    } else {
      for (FindingGroup group : FindingGroup.of(report.findings())) {
        write(group.findings(), out);
      }
    }
    out.append(summary(report)).append('\n');
  }

  private void write(List<Diagnostic> group, Appendable out) throws IOException {
    boolean few = group.size() <= SHOWN + 1;
    for (Diagnostic finding : few ? group : group.subList(0, SHOWN)) {
      write(finding, out);
    }
    if (!few) {
      List<Diagnostic> others = group.subList(SHOWN, group.size());
      String more =
          String.format(
              Locale.ROOT,
              "… and %,d more like this in %s%s",
              others.size(),
              group.get(0).location().file(),
              lines(others).map(lines -> ": " + lines).orElse(""));
      appendWrapped(List.of(new Part("  " + more, ansi.faint("  " + more))), out);
    }
  }

  private static Optional<String> lines(List<Diagnostic> findings) {
    List<Integer> lines = new ArrayList<>();
    findings.forEach(each -> each.location().line().ifPresent(lines::add));
    return lines.size() < findings.size()
        ? Optional.empty()
        : Optional.of(FindingGroup.lines(lines));
  }

  private void write(Diagnostic finding, Appendable out) throws IOException {
    String place = place(finding.location());
    String code = "[" + finding.code() + "]";
    String within = finding.location().within();
    String severity = finding.severity().word() + (within.isEmpty() ? ":" : "");
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(place, ansi.bold(place)));
    parts.add(new Part(code, ansi.faint(code)));
    parts.add(new Part(severity, ansi.of(finding.severity(), severity)));
    if (!within.isEmpty()) {
      words("in " + within + ":").forEach(word -> parts.add(new Part(word, word)));
    }
    words(finding.message()).forEach(word -> parts.add(new Part(word, word)));
    appendWrapped(parts, out);
    if (finding.fix().isPresent()) {
      List<Part> fix = new ArrayList<>();
      fix.add(new Part("  fix:", "  " + ansi.green("fix:")));
      words(finding.fix().get()).forEach(word -> fix.add(new Part(word, word)));
      appendWrapped(fix, out);
    }
  }

  /** {@code file:line:column}, as far as it is known. */
  static String place(Location location) {
    StringBuilder place = new StringBuilder(location.file());
    location.line().ifPresent(line -> place.append(':').append(line));
    if (location.line().isPresent()) {
      location.column().ifPresent(column -> place.append(':').append(column));
    }
    return Printable.of(place.toString());
  }

  /** The last line: {@code 3 errors, 1 warning in 24 tables, 212 claims}. */
  private String summary(Report report) {
    List<String> counts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long count = report.count(severity);
      if (count > 0) {
        counts.add(ansi.of(severity, Measure.of(count, severity.word()).words()));
      }
    }
    String found = counts.isEmpty() ? ansi.green("no findings") : String.join(", ", counts);
    String measures =
        report.measures().stream().map(Measure::words).collect(Collectors.joining(", "));
    return found + (measures.isEmpty() ? "" : " in " + measures);
  }

  private static List<String> words(String text) {
    return List.of(Printable.of(text.strip().replaceAll("\\s+", " ")).split(" "));
  }

  /** A piece that is not broken: its text, and the same with its colour. */
  private record Part(String text, String written) {}

  private void appendWrapped(List<Part> parts, Appendable out) throws IOException {
    int used = 0;
    for (Part part : parts) {
      int length = part.text().codePointCount(0, part.text().length());
      boolean first = used == 0;
      if (!first && layout.width() > 0 && used + 1 + length > layout.width()) {
        out.append('\n').append(HANGING);
        used = HANGING.length();
      } else if (!first) {
        out.append(' ');
        used++;
      }
      out.append(part.written());
      used += length;
    }
    out.append('\n');
  }
}
