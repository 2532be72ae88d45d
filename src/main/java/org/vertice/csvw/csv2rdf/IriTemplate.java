package org.vertice.csvw.csv2rdf;

import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vertice.csvw.metadata.CsvwContext;
import org.vertice.csvw.metadata.Urls;
import org.vertice.csvw.model.CellValue;
import org.vertice.csvw.model.Column;
import org.vertice.csvw.model.Row;
import org.vertice.csvw.model.Table;
import org.vertice.csvw.rdf.IriPrefix;
import org.vertice.csvw.rdf.Term;
import org.vertice.csvw.template.UriTemplate;

/**
 * A URI template property of a column, compiled for its table (Metadata Vocabulary, section 4.2.3):
 * what is the same for all rows is expanded and resolved once.
 */
interface IriTemplate {

  /** A beginning of an IRI that resolving does not change, whatever follows. */
  Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:(?://[^/?#]*[/?#].*|(?!//).+)");

  /** The IRI for a row. */
  Term.Iri iri(Row row);

  /**
   * Compiles a template for the cells of a column. The caller sets {@code values} to each row
   * first.
   */
  static IriTemplate compile(String text, Column column, Table table, RowValues values) {
    UriTemplate template = UriTemplate.parse(text);
    Function<String, @Nullable Object> variables = values.in(column);
    String url = table.url().toString();
    if (RowValues.ofColumn(column).keySet().containsAll(template.variableNames())) {
      Term.Iri constant = Term.Iri.constant(absolute(template.expand(variables), url));
      return row -> constant;
    }
    String fixed = template.fixedPart();
    String beginning = beginning(fixed, url);
    if (beginning == null) {
      return row -> Term.Iri.single(absolute(template.expand(variables), url));
    }
    IriPrefix shared = new IriPrefix(beginning);
    int length = fixed.length();
    int only = onlyColumn(text, template, values);
    return row -> {
      if (only >= 0 && row.cell(only) instanceof CellValue.Single single) {
        String value = values.text(single, only);
        if (isUnreserved(value)) {
          return new Term.Iri(shared, value);
        }
      }
      String rest = template.expand(variables).substring(length);
      return rest.indexOf("./") >= 0 || rest.endsWith(".")
          ? Term.Iri.single(Urls.resolve(url, beginning + rest))
          : new Term.Iri(shared, rest);
    };
  }

  /** Whether the expansion of a template depends on its column. */
  static boolean dependsOnColumn(String text) {
    Set<String> variables = UriTemplate.parse(text).variableNames();
    return variables.contains("_name")
        || variables.contains("_column")
        || variables.contains("_sourceColumn");
  }

  /** The beginning of every IRI of a template; null if it depends on the row. */
  private static @Nullable String beginning(String fixed, String tableUrl) {
    if (fixed.startsWith("#")) {
      return Urls.withoutFragment(tableUrl) + fixed;
    }
    String expanded = CsvwContext.INSTANCE.expandPrefix(fixed).orElse(fixed);
    boolean settled = ABSOLUTE.matcher(expanded).matches() && !expanded.contains("/.");
    return settled ? expanded : null;
  }

  /**
   * The column of the only variable, if the template is a fixed part and {variable}; otherwise −1.
   */
  private static int onlyColumn(String text, UriTemplate template, RowValues values) {
    if (template.variableNames().size() != 1) {
      return -1;
    }
    String name = template.variableNames().iterator().next();
    return text.equals(template.fixedPart() + "{" + name + "}") ? values.indexOf(name) : -1;
  }

  private static boolean isUnreserved(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= '0' && c <= '9')
              || (c >= 'A' && c <= 'Z')
              || c == '-'
              || c == '_'
              || c == '~';
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  private static String absolute(String expanded, String tableUrl) {
    return Urls.resolve(tableUrl, CsvwContext.INSTANCE.expandPrefix(expanded).orElse(expanded));
  }
}
