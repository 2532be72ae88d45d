package org.vertice.csvw.datatype;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A built-in datatype (Metadata Vocabulary, section 5.11.1).
 *
 * @param iri its IRI in RDF
 * @param space its value space, which says what formats and constraints mean
 * @param check checks a lexical form; null if every string is valid
 */
public record BuiltInDatatype(String iri, ValueSpace space, @Nullable ValueCheck check) {

  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  private static final Map<String, BuiltInDatatype> ALL = all();

  /** The values of a datatype (XML Schema 1.1 part 2, section 2.2). */
  sealed interface ValueSpace {

    /** Reads a value that has an order; null if values of this space have none. */
    default @Nullable Function<String, @Nullable OrderedValue> reader() {
      return null;
    }
  }

  /**
   * Text; formats are regular expressions.
   *
   * @param counted whether its values have a length: only those of strings do
   */
  record Text(boolean counted) implements ValueSpace {}

  /** Bytes. */
  record Binary(boolean hexadecimal) implements ValueSpace {}

  /**
   * Numbers.
   *
   * @param single whether they have 32 bits
   */
  record Numeric(NumericType type, boolean single) implements ValueSpace {
    Numeric(NumericType type) {
      this(type, false);
    }

    @Override
    public Function<String, @Nullable OrderedValue> reader() {
      return type == NumericType.FLOATING ? NumberValue::floating : NumberValue::of;
    }
  }

  /** True or false. */
  record Truth() implements ValueSpace {}

  /** Dates and times. */
  record Temporal(DateTimeType shape) implements ValueSpace {
    @Override
    public Function<String, @Nullable OrderedValue> reader() {
      return text -> DateTimeScanner.moment(text, shape);
    }
  }

  /** Durations. */
  record Duration(DurationScanner.Parts parts) implements ValueSpace {
    @Override
    public Function<String, @Nullable OrderedValue> reader() {
      return DurationScanner::value;
    }
  }

  /** The datatype of that name; null if there is none. */
  public static @Nullable BuiltInDatatype named(String name) {
    return ALL.get(name);
  }

  /** All their names. */
  public static Set<String> names() {
    return ALL.keySet();
  }

  /** Whether this is the IRI of one of them. */
  public static boolean isIri(String iri) {
    return ALL.values().stream().anyMatch(one -> one.iri.equals(iri));
  }

  /** Whether its values are numbers. */
  public boolean isNumeric() {
    return space instanceof Numeric;
  }

  /** Whether its values have a length (Model for Tabular Data, section 4.6.1). */
  boolean hasLength() {
    return space instanceof Binary || (space instanceof Text text && text.counted());
  }

  /** Whether its values have an order (Model for Tabular Data, section 4.6.2). */
  boolean hasOrder() {
    return space.reader() != null;
  }

  private static Map<String, BuiltInDatatype> all() {
    Map<String, BuiltInDatatype> all = new HashMap<>();
    addNumbers(all);
    addTemporal(all);
    addText(all);
    all.put(
        "boolean",
        xsd("boolean", new Truth(), is(BuiltInDatatype::isBoolean, "true or false (1 or 0)")));
    return Map.copyOf(all);
  }

  private static void addNumbers(Map<String, BuiltInDatatype> all) {
    ValueSpace decimal = new Numeric(NumericType.DECIMAL);
    all.put("decimal", xsd("decimal", decimal, is(NumberSyntax::isDecimal, "a decimal number")));
    for (String name : new String[] {"double", "float"}) {
      ValueSpace floating = new Numeric(NumericType.FLOATING, name.equals("float"));
      all.put(name, xsd(name, floating, is(NumberSyntax::isDouble, "a number")));
    }
    all.put("number", all.get("double"));
    addInteger(all, "integer", null, null);
    addInteger(all, "long", "-9223372036854775808", "9223372036854775807");
    addInteger(all, "int", "-2147483648", "2147483647");
    addInteger(all, "short", "-32768", "32767");
    addInteger(all, "byte", "-128", "127");
    addInteger(all, "nonNegativeInteger", "0", null);
    addInteger(all, "positiveInteger", "1", null);
    addInteger(all, "unsignedLong", "0", "18446744073709551615");
    addInteger(all, "unsignedInt", "0", "4294967295");
    addInteger(all, "unsignedShort", "0", "65535");
    addInteger(all, "unsignedByte", "0", "255");
    addInteger(all, "nonPositiveInteger", null, "0");
    addInteger(all, "negativeInteger", null, "-1");
  }

  private static void addInteger(
      Map<String, BuiltInDatatype> all,
      String name,
      @Nullable String least,
      @Nullable String greatest) {
    ValueSpace space = new Numeric(NumericType.INTEGER);
    all.put(name, xsd(name, space, new IntegerRange(name, least, greatest)));
  }

  private static void addTemporal(Map<String, BuiltInDatatype> all) {
    addTemporal(all, "date", DateTimeType.DATE);
    addTemporal(all, "time", DateTimeType.TIME);
    addTemporal(all, "dateTime", DateTimeType.DATE_TIME);
    addTemporal(all, "dateTimeStamp", DateTimeType.DATE_TIME_STAMP);
    addTemporal(all, "gYear", DateTimeType.YEAR);
    addTemporal(all, "gYearMonth", DateTimeType.YEAR_MONTH);
    addTemporal(all, "gMonthDay", DateTimeType.MONTH_DAY);
    addTemporal(all, "gMonth", DateTimeType.MONTH);
    addTemporal(all, "gDay", DateTimeType.DAY);
    all.put("datetime", all.get("dateTime"));
    addDuration(all, "duration", DurationScanner.Parts.ALL);
    addDuration(all, "dayTimeDuration", DurationScanner.Parts.DAYS_AND_TIME);
    addDuration(all, "yearMonthDuration", DurationScanner.Parts.YEARS_AND_MONTHS);
  }

  private static void addTemporal(
      Map<String, BuiltInDatatype> all, String name, DateTimeType shape) {
    ValueCheck check = value -> new DateTimeScanner(value, shape).fault();
    all.put(name, xsd(name, new Temporal(shape), check));
  }

  private static void addDuration(
      Map<String, BuiltInDatatype> all, String name, DurationScanner.Parts parts) {
    ValueCheck check = value -> DurationScanner.fault(value, parts);
    all.put(name, xsd(name, new Duration(parts), check));
  }

  private static void addText(Map<String, BuiltInDatatype> all) {
    addText(all, "string", null);
    all.put("anyURI", xsd("anyURI", new Text(false), null));
    all.put("anyAtomicType", xsd("anyAtomicType", new Text(false), null));
    all.put("any", all.get("anyAtomicType"));
    addText(all, "normalizedString", is(NameSyntax::isNormalized, "free of tabs and line breaks"));
    addText(all, "token", is(NameSyntax::isToken, "free of tabs, line breaks and needless blanks"));
    addText(
        all,
        "language",
        is(NameSyntax::isLanguage, "a language tag such as \"en\" or \"zh-Hant\""));
    addText(all, "Name", is(NameSyntax::isName, "an XML name"));
    addText(all, "NCName", is(NameSyntax::isLocalName, "an XML name without colon"));
    addText(
        all, "NMTOKEN", is(NameSyntax::isNameToken, "a word of letters, digits, \".-_:\" only"));
    all.put(
        "QName",
        xsd(
            "QName",
            new Text(false),
            is(NameSyntax::isQualifiedName, "an XML name, with or without a prefix")));
    all.put("xml", new BuiltInDatatype(RDF + "XMLLiteral", new Text(true), null));
    all.put("html", new BuiltInDatatype(RDF + "HTML", new Text(true), null));
    all.put("json", new BuiltInDatatype("http://www.w3.org/ns/csvw#JSON", new Text(true), null));
    all.put(
        "hexBinary",
        xsd(
            "hexBinary",
            new Binary(true),
            is(value -> BinarySyntax.hexBytes(value) >= 0, "hexadecimal digits, two for a byte")));
    all.put(
        "base64Binary",
        xsd(
            "base64Binary",
            new Binary(false),
            is(value -> BinarySyntax.base64Bytes(value) >= 0, "base64")));
    all.put("binary", all.get("base64Binary"));
  }

  private static void addText(
      Map<String, BuiltInDatatype> all, String name, @Nullable ValueCheck check) {
    all.put(name, xsd(name, new Text(true), check));
  }

  private static BuiltInDatatype xsd(String name, ValueSpace space, @Nullable ValueCheck check) {
    return new BuiltInDatatype(XSD + name, space, check);
  }

  private static ValueCheck is(Predicate<String> good, String expectation) {
    String fault = "is not " + expectation;
    return value -> good.test(value) ? null : fault;
  }

  private static boolean isBoolean(String value) {
    return value.equals("true") || value.equals("false") || value.equals("1") || value.equals("0");
  }
}
