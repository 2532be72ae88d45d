package org.vertice.query.result;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes answers for people. All rows are kept until the last one: widths depend on all of them.
 */
final class TableWriter implements AnswerHandler {

  private final OutputStream out;
  private final PrefixMapping prefixes;
  private final TermText terms;
  private final int width;

  TableWriter(OutputStream out, PrefixMapping prefixes, int width) {
    this.out = out;
    this.prefixes = prefixes;
    this.terms = new TermText(prefixes);
    this.width = width;
  }

  @Override
  public void rows(RowSet rows) throws IOException {
    List<Var> variables = rows.getResultVars();
    List<Binding> bindings = new ArrayList<>();
    rows.forEachRemaining(bindings::add);
    List<TextTable.Column> columns =
        variables.stream().map(variable -> column(variable, bindings)).toList();
    StringBuilder text = new StringBuilder();
    new TextTable(columns, bindings.size()).appendTo(text, width);
    text.append(bindings.size() == 1 ? "1 row" : bindings.size() + " rows").append('\n');
    write(text.toString());
  }

  @Override
  public void answer(boolean yes) throws IOException {
    write(yes ? "yes\n" : "no\n");
  }

  @Override
  public void graph(Graph graph) {
    StandardResultWriter.turtle(graph, prefixes, out);
  }

  /** A language is written only where a column has more than one. */
  private TextTable.Column column(Var variable, List<Binding> bindings) {
    Set<String> languages = new TreeSet<>();
    boolean numbers = !bindings.isEmpty();
    for (Binding binding : bindings) {
      Node term = binding.get(variable);
      if (term != null) {
        languages.add(term.isLiteral() ? term.getLiteralLanguage() : "");
        numbers &= term.isLiteral() && isNumber(term);
      }
    }
    boolean several = languages.size() > 1;
    List<String> cells =
        bindings.stream().map(binding -> cell(binding.get(variable), several)).toList();
    return new TextTable.Column(variable.getVarName(), cells, numbers);
  }

  private String cell(@Nullable Node term, boolean withLanguage) {
    if (term == null) {
      return "";
    }
    boolean tagged = withLanguage && term.isLiteral() && !term.getLiteralLanguage().isEmpty();
    return tagged ? terms.of(term) + " @" + term.getLiteralLanguage() : terms.of(term);
  }

  private static boolean isNumber(Node term) {
    return term.getLiteralDatatype().isValid(term.getLiteralLexicalForm())
        && term.getLiteralValue() instanceof Number;
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
