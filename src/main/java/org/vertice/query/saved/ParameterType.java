package org.vertice.query.saved;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.shared.PrefixMapping;
import org.vertice.rdf.LocalName;

/**
 * What kind of term a parameter's value becomes; grlc writes it as the end of the variable's name.
 */
public sealed interface ParameterType {

  /** The kind of value in a word or two, for help: {@code text}, {@code IRI}, {@code date}. */
  String word();

  /** A value that fits, for help and messages. */
  String example();

  /**
   * The term for a value.
   *
   * @param value as the user typed it
   * @param prefixes those that the query declares
   * @return empty when the value is not of this kind
   */
  Optional<Node> read(String value, PrefixMapping prefixes);

  /**
   * {@code ?_name}, {@code ?_name_literal}, {@code ?_name_string}: a plain string; {@code
   * ?_name_it}: a string in a language.
   *
   * @param language its tag; empty for a plain string
   */
  record Text(String language) implements ParameterType {
    @Override
    public String word() {
      return language.isEmpty() ? "text" : "text in language " + language;
    }

    @Override
    public String example() {
      return "word";
    }

    @Override
    public Optional<Node> read(String value, PrefixMapping prefixes) {
      return Optional.of(NodeFactory.createLiteralLang(value, language));
    }
  }

  /** {@code ?_name_iri}: an IRI, whole or shortened by a prefix that the query declares. */
  record Iri() implements ParameterType {
    @Override
    public String word() {
      return "IRI";
    }

    @Override
    public String example() {
      return "https://example.org/thing";
    }

    @Override
    public Optional<Node> read(String value, PrefixMapping prefixes) {
      boolean bracketed = value.startsWith("<") && value.endsWith(">");
      String expanded =
          bracketed ? value.substring(1, value.length() - 1) : prefixes.expandPrefix(value);
      try {
        boolean usable = IRIx.create(expanded).isReference() && !hasIllegalCharacter(expanded);
        return usable ? Optional.of(NodeFactory.createURI(expanded)) : Optional.empty();
      } catch (IRIException unusable) {
        return Optional.empty();
      }
    }

    private static boolean hasIllegalCharacter(String iri) {
      return iri.chars().anyMatch(each -> each <= ' ' || "<>\"{}|^`\\".indexOf(each) >= 0);
    }
  }

  /** {@code ?_name_number}: an integer or a decimal. */
  record Numeric() implements ParameterType {
    @Override
    public String word() {
      return "number";
    }

    @Override
    public String example() {
      return "10";
    }

    @Override
    public Optional<Node> read(String value, PrefixMapping prefixes) {
      return List.of(XSDDatatype.XSDinteger, XSDDatatype.XSDdecimal, XSDDatatype.XSDdouble).stream()
          .filter(datatype -> datatype.isValid(value))
          .findFirst()
          .map(datatype -> NodeFactory.createLiteralDT(value, datatype));
    }
  }

  /** {@code ?_name_date}, {@code ?_name_xsd_date}, {@code ?_name_prefix_type}: a typed literal. */
  record Typed(String datatype) implements ParameterType {
    @Override
    public String word() {
      return LocalName.of(datatype);
    }

    @Override
    public String example() {
      return XSD_EXAMPLES.getOrDefault(datatype.replace(XSDDatatype.XSD + "#", ""), "value");
    }

    @Override
    public Optional<Node> read(String value, PrefixMapping prefixes) {
      RDFDatatype known = TypeMapper.getInstance().getSafeTypeByName(datatype);
      return known.isValid(value)
          ? Optional.of(NodeFactory.createLiteralDT(value, known))
          : Optional.empty();
    }
  }

  /** The simple types of XML Schema that a suffix may name, each with a value that fits. */
  Map<String, String> XSD_EXAMPLES =
      Map.ofEntries(
          Map.entry("integer", "10"),
          Map.entry("int", "10"),
          Map.entry("long", "10"),
          Map.entry("nonNegativeInteger", "10"),
          Map.entry("positiveInteger", "10"),
          Map.entry("decimal", "2.5"),
          Map.entry("float", "2.5"),
          Map.entry("double", "2.5"),
          Map.entry("boolean", "true"),
          Map.entry("date", "2025-08-15"),
          Map.entry("dateTime", "2025-08-15T12:00:00Z"),
          Map.entry("time", "12:00:00"),
          Map.entry("gYear", "2025"),
          Map.entry("gYearMonth", "2025-08"),
          Map.entry("duration", "PT2H"),
          Map.entry("anyURI", "https://example.org/thing"));

  /**
   * The type that a variable's name ends with.
   *
   * @param suffix what follows the parameter's name, such as {@code iri}, {@code it}, {@code
   *     xsd_date}; empty for plain text
   * @param prefixes those that the query declares, for {@code prefix_type}
   * @return empty when the suffix names no type
   */
  static Optional<ParameterType> of(String suffix, PrefixMapping prefixes) {
    if (suffix.isEmpty() || Set.of("literal", "string").contains(suffix)) {
      return Optional.of(new Text(""));
    }
    if (suffix.equals("iri")) {
      return Optional.of(new Iri());
    }
    if (suffix.equals("number")) {
      return Optional.of(new Numeric());
    }
    String plain = suffix.startsWith("xsd_") ? suffix.substring("xsd_".length()) : suffix;
    if (XSD_EXAMPLES.containsKey(plain)) {
      return Optional.of(new Typed(XSDDatatype.XSD + "#" + plain));
    }
    int underscore = suffix.indexOf('_');
    if (underscore > 0) {
      return Optional.ofNullable(prefixes.getNsPrefixURI(suffix.substring(0, underscore)))
          .map(namespace -> new Typed(namespace + suffix.substring(underscore + 1)));
    }
    boolean language = List.of(Locale.getISOLanguages()).contains(suffix);
    return language ? Optional.of(new Text(suffix)) : Optional.empty();
  }
}
