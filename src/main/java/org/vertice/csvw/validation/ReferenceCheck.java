package org.vertice.csvw.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.vertice.csvw.metadata.ForeignKeyDescription;
import org.vertice.csvw.metadata.TableDescription;
import org.vertice.csvw.metadata.TableGroupDescription;
import org.vertice.csvw.metadata.TableIndex;
import org.vertice.csvw.metadata.Urls;
import org.vertice.csvw.model.ForeignKey;
import org.vertice.csvw.model.Row;
import org.vertice.csvw.model.Table;
import org.vertice.report.DiagnosticSink;

/**
 * Checks the foreign keys of a table group while its tables are read once, in any order (Metadata
 * Vocabulary, section 5.5.2.1). A reference to a table that has been read is checked at once; one
 * to a later table, or to the same table, when that table has been read. A row with an empty cell
 * among the referencing ones has no reference; a null value that is not empty is a reference, as in
 * the W3C's tests (test034).
 */
public final class ReferenceCheck {

  private final DiagnosticSink findings;
  private final Map<Target, KeyIndex> indexes = new HashMap<>();
  private final Map<String, List<Target>> targetsByTable = new HashMap<>();
  private final Map<Target, Waiting> waiting = new HashMap<>();

  private record Target(String table, List<String> columns) {}

  private record Reference(
      Table table, ForeignKey key, KeyValues keys, Target target, KeyIndex index) {}

  private record Use(Reference reference, String value, int line, long number) {}

  /** References to one table that has not been read. Repeated values are stored once. */
  private static final class Waiting {
    private final List<Reference> references = new ArrayList<>();
    private final IdentityHashMap<Reference, Integer> indexes = new IdentityHashMap<>();
    private final KeySet values = new KeySet();
    private final IntList parts = new IntList();

    void add(Use use) {
      Integer reference = indexes.putIfAbsent(use.reference(), references.size());
      if (reference == null) {
        reference = references.size();
        references.add(use.reference());
      }
      parts.add(reference);
      parts.add(values.add(use.value()));
      parts.add(use.line());
      parts.add(Math.toIntExact(use.number()));
    }

    void forEach(Consumer<Use> action) {
      for (int i = 0; i < parts.size(); i += 4) {
        action.accept(
            new Use(
                references.get(parts.get(i)),
                values.key(parts.get(i + 1)),
                parts.get(i + 2),
                parts.get(i + 3)));
      }
    }
  }

  /** Makes a check for the tables of a group. */
  public ReferenceCheck(TableGroupDescription group, DiagnosticSink findings) {
    this.findings = findings;
    TableIndex tables = new TableIndex(group);
    for (TableDescription table : group.tables()) {
      table.schema().stream()
          .flatMap(schema -> schema.foreignKeys().stream())
          .filter(key -> tables.resolves(key, table))
          .forEach(key -> expect(tables, key));
    }
  }

  private void expect(TableIndex tables, ForeignKeyDescription key) {
    for (TableDescription referenced : tables.referencedBy(key)) {
      Target target = new Target(Urls.normalize(referenced.url()), key.referencedColumns());
      if (indexes.putIfAbsent(target, new KeyIndex(target.columns())) == null) {
        targetsByTable.computeIfAbsent(target.table(), one -> new ArrayList<>()).add(target);
      }
    }
  }

  /** The check of one table's rows. */
  public final class OfTable {
    private final List<KeyIndex> own = new ArrayList<>();
    private final List<Target> ownTargets = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();

    private OfTable(Table table) {
      String url = Urls.normalize(table.url().toString());
      for (Target target : targetsByTable.getOrDefault(url, List.of())) {
        KeyIndex index = Objects.requireNonNull(indexes.get(target));
        index.begin(table);
        own.add(index);
        ownTargets.add(target);
      }
      for (ForeignKey key : table.foreignKeys()) {
        Target target = new Target(key.referencedTable(), key.referencedColumns());
        KeyIndex index = indexes.get(target);
        if (index != null) {
          references.add(
              new Reference(table, key, new KeyValues(table, key.columns()), target, index));
        }
      }
    }

    /** Checks a row. */
    public void row(Row row) {
      for (KeyIndex index : own) {
        index.add(row);
      }
      for (Reference reference : references) {
        String value = reference.keys().keyOrNull(row);
        if (value != null && !(reference.index().isComplete() && reference.index().isOne(value))) {
          refer(new Use(reference, value, row.line(), row.number()));
        }
      }
    }

    /** The table has been read. */
    public void ends() {
      own.forEach(KeyIndex::complete);
      for (int i = 0; i < own.size(); i++) {
        Waiting settled = waiting.remove(ownTargets.get(i));
        if (settled != null) {
          settled.forEach(ReferenceCheck.this::settle);
        }
      }
    }
  }

  /** Starts the check of a table. References to a table that is never read are not reported. */
  public OfTable begins(Table table) {
    return new OfTable(table);
  }

  private void refer(Use use) {
    if (use.reference().index().isComplete()) {
      settle(use);
    } else {
      waiting.computeIfAbsent(use.reference().target(), one -> new Waiting()).add(use);
    }
  }

  private void settle(Use one) {
    KeyIndex index = one.reference().index();
    List<Integer> several = index.linesIfDoubled(one.value());
    if (several != null) {
      ambiguous(one, index, several);
    } else if (!index.isOne(one.value())) {
      report(
          one,
          "foreign-key-unknown",
          "%s is not in %s, column %s."
              .formatted(
                  KeyValues.shown(one.value()),
                  index.file(),
                  String.join(", ", one.reference().key().referencedColumns())),
          index
              .suggestion(one.value())
              .orElse("Add a row with this key there, or correct the value."));
    }
  }

  /** A duplicate primary key is reported at its row, and not again at references. */
  private void ambiguous(Use one, KeyIndex index, List<Integer> lines) {
    if (!index.isPrimary()) {
      report(
          one,
          "foreign-key-ambiguous",
          "%s is the key of several rows of %s, the first of them in lines %s."
              .formatted(KeyValues.shown(one.value()), index.file(), lines),
          "Give each row there a key of its own.");
    }
  }

  private void report(Use one, String code, String message, String fix) {
    int column = one.reference().key().columns().get(0);
    findings.error(
        code, message, one.reference().table().cell(column, one.line(), one.number()), fix);
  }
}
