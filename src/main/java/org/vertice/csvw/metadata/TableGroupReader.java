package org.vertice.csvw.metadata;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.vertice.csvw.json.JsonNode;
import org.vertice.csvw.json.JsonNode.ObjectNode;
import org.vertice.csvw.metadata.MetadataReader.Fetched;

/** Reads the top object of a metadata document (Metadata Vocabulary, sections 5.3 and 5.4). */
final class TableGroupReader {

  private final MetadataFindings findings;
  private final DescriptionChecker checker;
  private final SchemaReader schemas;
  private final BiFunction<JsonNode, Context, Optional<Fetched>> fetch;
  private final Map<String, SchemaDescription> sharedSchemas = new HashMap<>();

  TableGroupReader(
      MetadataFindings findings, BiFunction<JsonNode, Context, Optional<Fetched>> fetch) {
    this.findings = findings;
    this.checker = new DescriptionChecker(findings);
    this.schemas = new SchemaReader(findings, checker);
    this.fetch = fetch;
  }

  /** What tables take from their group. */
  private record GroupDefaults(
      Optional<DialectDescription> dialect,
      Optional<SchemaDescription> schema,
      Optional<String> direction,
      List<TransformationDescription> transformations,
      InheritedProperties inherited) {}

  /** Reads a table group, or a table as a group of one (Model, section 6.1). */
  TableGroupDescription read(ObjectNode node, Context context) {
    boolean single = node.get("tables").isEmpty() && node.get("url").isPresent();
    TableGroupDescription described =
        single
            ? ofOne(node, context)
            : group(checker.check(DescriptionKind.TABLE_GROUP, node, context));
    new ForeignKeyChecker(findings).check(described);
    return described;
  }

  private TableGroupDescription ofOne(ObjectNode node, Context context) {
    GroupDefaults nothing =
        new GroupDefaults(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            InheritedProperties.none());
    return new TableGroupDescription(
        Optional.empty(), table(node, context, nothing).stream().toList(), List.of(), List.of());
  }

  private TableGroupDescription group(DescriptionObject group) {
    GroupDefaults defaults =
        new GroupDefaults(
            dialect(group),
            schema(group),
            group.string(Property.TABLE_DIRECTION),
            transformations(group),
            schemas.inherited(group));
    List<TableDescription> tables = new ArrayList<>();
    for (ObjectNode node : group.objects(Property.TABLES)) {
      table(node, group.context(), defaults).ifPresent(tables::add);
    }
    if (tables.isEmpty() && findings.usable()) {
      findings.error(
          "metadata-required",
          "A metadata document describes one table with \"url\", or several with \"tables\"; "
              + "this one has neither.",
          group.place(Property.TABLES),
          "Add \"tables\": [{\"url\": \"….csv\", …}].");
    }
    return new TableGroupDescription(group.id(), tables, group.annotations(), checker.notes(group));
  }

  private Optional<TableDescription> table(
      ObjectNode node, Context context, GroupDefaults defaults) {
    DescriptionObject table = checker.check(DescriptionKind.TABLE, node, context);
    Optional<String> url =
        table.string(Property.URL).filter(text -> !text.isEmpty()).map(context::link);
    if (url.isPresent() && !isUri(url.get())) {
      findings.error(
          "metadata-url",
          "\"" + url.get() + "\" is not a URL.",
          table.place(Property.URL),
          DescriptionChecker.NOT_A_URL);
      return Optional.empty();
    }
    if (url.isEmpty()) {
      findings.error(
          "metadata-required",
          "A table needs a \"url\".",
          table.place(),
          "Add \"url\": \"….csv\", relative to this document.");
      return Optional.empty();
    }
    List<TransformationDescription> transformations = transformations(table);
    return Optional.of(
        new TableDescription(
            url.get(),
            table.place(Property.URL),
            table.id(),
            dialect(table).or(defaults::dialect),
            schema(table).or(defaults::schema),
            table.flag(Property.SUPPRESS_OUTPUT),
            table.string(Property.TABLE_DIRECTION).or(defaults::direction).orElse("auto"),
            transformations.isEmpty() ? defaults.transformations() : transformations,
            schemas.inherited(table).within(defaults.inherited()),
            table.annotations(),
            checker.notes(table)));
  }

  private static boolean isUri(String url) {
    try {
      return new URI(url).isAbsolute();
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private Optional<SchemaDescription> schema(DescriptionObject owner) {
    Optional<SchemaDescription> known = owner.link(Property.TABLE_SCHEMA).map(sharedSchemas::get);
    if (known.isPresent()) {
      return known;
    }
    Optional<Fetched> found =
        owner.value(Property.TABLE_SCHEMA).flatMap(node -> fetch.apply(node, owner.context()));
    Optional<SchemaDescription> schema =
        found.map(one -> schemas.read(one.node(), one.context(), one.url()));
    found
        .flatMap(Fetched::url)
        .ifPresent(url -> schema.ifPresent(one -> sharedSchemas.put(url, one)));
    return schema;
  }

  private Optional<DialectDescription> dialect(DescriptionObject owner) {
    return owner
        .value(Property.DIALECT_)
        .flatMap(node -> fetch.apply(node, owner.context()))
        .map(found -> checker.check(DescriptionKind.DIALECT, found.node(), found.context()))
        .map(DialectDescription::of);
  }

  private List<TransformationDescription> transformations(DescriptionObject owner) {
    List<TransformationDescription> transformations = new ArrayList<>();
    for (ObjectNode node : owner.objects(Property.TRANSFORMATIONS)) {
      DescriptionObject one = checker.check(DescriptionKind.TRANSFORMATION, node, owner.context());
      Optional<String> url = one.link(Property.URL);
      Optional<String> script = one.link(Property.SCRIPT_FORMAT);
      Optional<String> target = one.link(Property.TARGET_FORMAT);
      if (url.isEmpty() || script.isEmpty() || target.isEmpty()) {
        findings.error(
            "metadata-required",
            "A transformation needs url, scriptFormat and targetFormat.",
            one.place(),
            "Add what is missing, or remove the transformation.");
        continue;
      }
      transformations.add(
          new TransformationDescription(
              url.get(),
              script.get(),
              target.get(),
              one.string(Property.SOURCE),
              one.texts(Property.TITLES)));
    }
    return transformations;
  }
}
