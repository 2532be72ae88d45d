package org.vertice.graph.assembly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.vertice.report.Location;
import org.vertice.report.Location.FileLocation;
import org.vertice.report.Location.TextLocation;

/**
 * A Turtle file of the project that has been read.
 *
 * @param shown how messages name it
 * @param path where it is
 * @param graph what it says, without its base
 */
record TurtleFile(String shown, Path path, Graph graph) {

  private static final Pattern TOKEN =
      Pattern.compile(
          "\"\"\"(?<long>(?s:.*?))\"\"\"|\"(?<text>(?:[^\"\\\\\\n]|\\\\.)*)\""
              + "|<(?<iri>[^<>\\s]*)>|#[^\\n]*|(?<name>[\\w.-]*:[\\w.-]*[\\w-])");

  /** Where a term first stands in it; the file as a whole where it cannot be found. */
  Location placeOf(Node term) {
    try {
      String text = Files.readString(path);
      Matcher token = TOKEN.matcher(text);
      while (token.find()) {
        if (isMeant(token, term)) {
          String before = text.substring(0, token.start());
          int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
          return new TextLocation(shown, line, token.start() - before.lastIndexOf('\n'));
        }
      }
    } catch (IOException readAMomentAgo) {
      // then it is named as a whole
    }
    return new FileLocation(shown);
  }

  private boolean isMeant(Matcher token, Node term) {
    if (term.isLiteral()) {
      return written(token, "text")
          .or(() -> written(token, "long"))
          .filter(term.getLiteralLexicalForm()::equals)
          .isPresent();
    }
    return term.isURI()
        && written(token, "iri")
            .or(() -> written(token, "name").map(graph.getPrefixMapping()::expandPrefix))
            .filter(term.getURI()::equals)
            .isPresent();
  }

  private static Optional<String> written(Matcher token, String kind) {
    return Optional.ofNullable(token.group(kind));
  }
}
