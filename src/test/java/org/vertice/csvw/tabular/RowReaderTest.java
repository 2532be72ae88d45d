package org.vertice.csvw.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vertice.csvw.tabular.DialectBuilder.defaultDialect;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticCollector;

/** Rows come out as they were written, and what is malformed is named by line and column. */
class RowReaderTest {

  private static final ReadLimits SMALL = new ReadLimits(10, 3, 100, 2);

  private final DiagnosticCollector findings = new DiagnosticCollector();
  private boolean gaveUp;
  private boolean whole;

  @Nested
  class WellFormed {

    @Test
    void givesEachRowItsRecordNumberAndItsPhysicalLine() {
      assertThat(rows("a,b\n\"1\n\n2\",x\n3,\"y\r\nz\"\n4,5\n", Dialect.DEFAULT))
          .containsExactly("1@1 a|b", "2@2 1\n\n2|x", "3@5 3|y\r\nz", "4@7 4|5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void takesEveryLineBreakForTheEndOfARow(String end) {
      String text = String.join(end, "a,b", "1,\"2\"", "", "3,4") + end;
      assertThat(rows(text, Dialect.DEFAULT))
          .containsExactly("1@1 a|b", "2@2 1|2", "3@3 ", "4@4 3|4");
    }

    @Test
    void needsNoLineBreakAtTheEnd() {
      assertThat(rows("a,b\n1,", Dialect.DEFAULT)).containsExactly("1@1 a|b", "2@2 1|");
    }

    @Test
    void aDoubledQuoteIsOne() {
      assertThat(rows("\"say \"\"yes\"\"\",\"\"\n", Dialect.DEFAULT))
          .containsExactly("1@1 say \"yes\"|");
    }

    @Test
    void keepsBlanksAndCharactersBeyondTheBasicPlane() {
      assertThat(rows(" a ,\u00A0b,𝔸\n", Dialect.DEFAULT)).containsExactly("1@1  a |\u00A0b|𝔸");
    }

    @Test
    void anEmptyFileHasNoRows() {
      assertThat(rows("", Dialect.DEFAULT)).isEmpty();
      assertThat(rows("\uFEFF", Dialect.DEFAULT)).isEmpty();
    }

    @Test
    void dropsAByteOrderMark() {
      assertThat(rows("\uFEFFid\n1\n", Dialect.DEFAULT)).containsExactly("1@1 id", "2@2 1");
    }

    @Test
    void readsUtf16WhereTheDialectSaysSo() {
      Dialect utf16 = defaultDialect().encoding("utf-16").build();
      assertThat(rows("è,1\n".getBytes(StandardCharsets.UTF_16), utf16, ReadLimits.DEFAULT))
          .containsExactly("1@1 è|1");
      assertThat(rows("è,1\n".getBytes(StandardCharsets.UTF_16LE), utf16, ReadLimits.DEFAULT))
          .containsExactly("1@1 è|1");
    }

    @Test
    void readsLatin1AsTheWebDoes() {
      byte[] text = "prezzo,5 €\n".getBytes(Charset.forName("windows-1252"));
      Dialect latin1 = defaultDialect().encoding("latin1").build();
      assertThat(rows(text, latin1, ReadLimits.DEFAULT)).containsExactly("1@1 prezzo|5 €");
    }

    @Test
    void aByteOrderMarkOfUtf8GoesBeforeTheNameOfAnotherEncoding() {
      byte[] text = "\uFEFFprezzo,5 €\n".getBytes(StandardCharsets.UTF_8);
      Dialect latin1 = defaultDialect().encoding("windows-1252").build();
      assertThat(rows(text, latin1, ReadLimits.DEFAULT)).containsExactly("1@1 prezzo|5 €");
    }

    @ParameterizedTest
    @CsvSource({
      "iso88592, ISO-8859-2, ł",
      "x-cp1251, windows-1251, ж",
      "shift_jis, windows-31j, ①",
      "gb2312, GB18030, 镕",
      "ks_c_5601-1989, x-windows-949, 똠",
      "macintosh, x-MacRoman, π",
      "ISO-8859-8-I, ISO-8859-8, ש",
    })
    void readsEncodingsByNamesOfTheWebThatJavaLacks(String label, String javaName, String text) {
      Dialect dialect = defaultDialect().encoding(label).build();
      assertThat(rows(text.getBytes(Charset.forName(javaName)), dialect, ReadLimits.DEFAULT))
          .containsExactly("1@1 " + text);
    }

    /** Where a buffer ends, a token may have begun: 65,536 characters are read at once. */
    @Test
    void tokensMayCrossTheEndOfABuffer() {
      String most = "x".repeat((1 << 16) - 1);
      Dialect colons = defaultDialect().delimiter("::").build();
      assertThat(rows(most + "::b:\n", colons)).containsExactly("1@1 " + most + "|b:");
      assertThat(rows("a::b:", colons)).containsExactly("1@1 a|b:");
      assertThat(rows(most + ",\"a,b\"\n", Dialect.DEFAULT))
          .containsExactly("1@1 " + most + "|a,b");
      assertThat(rows(most + "\r\nb\n", Dialect.DEFAULT)).containsExactly("1@1 " + most, "2@2 b");
      assertThat(rows("\uFEFF" + most + most + "\n", Dialect.DEFAULT))
          .containsExactly("1@1 " + most + most);
    }

    @Test
    void aLongValueMayBeMadeOfQuotes() {
      assertThat(rows("\"" + "\"\"".repeat(3_000) + "\",b\n", Dialect.DEFAULT))
          .containsExactly("1@1 " + "\"".repeat(3_000) + "|b");
    }

    @Test
    void bytesMayComeOneByOne() throws IOException {
      byte[] text = utf8("\uFEFFè,𝔸\r\n\"b\"\"\",c");
      InputStream slow =
          new ByteArrayInputStream(text) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
              return super.read(target, offset, Math.min(length, 1));
            }

            @Override
            public synchronized int available() {
              return 0;
            }
          };
      assertThat(rows(slow, Dialect.DEFAULT, ReadLimits.DEFAULT))
          .containsExactly("1@1 è|𝔸", "2@2 b\"|c");
    }

    @Test
    void aRowIsReturnedAsSoonAsItIsComplete() throws IOException {
      InputStream more =
          new FilterInputStream(InputStream.nullInputStream()) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
              throw new IOException("nothing more is asked for");
            }
          };
      InputStream bytes = new SequenceInputStream(stream("a,b\nc,d\n"), more);
      try (RowReader reader = RowReader.open(bytes, Dialect.DEFAULT, "t.csv", findings)) {
        assertThat(Objects.requireNonNull(reader.next()).fields()).containsExactly("a", "b");
        assertThat(Objects.requireNonNull(reader.next()).fields()).containsExactly("c", "d");
      }
    }

    @Test
    void closingTheReaderClosesTheFile() throws IOException {
      AtomicInteger closed = new AtomicInteger();
      RowReader.open(closing(closed), Dialect.DEFAULT, "t.csv", findings).close();
      assertThat(closed).hasValue(1);
      RowReader.open(closing(closed), defaultDialect().encoding("x").build(), "t.csv", findings);
      assertThat(closed).hasValue(2);
    }

    private InputStream closing(AtomicInteger closed) {
      return new ByteArrayInputStream(utf8("a\n")) {
        @Override
        public void close() {
          closed.incrementAndGet();
        }
      };
    }

    @Test
    void aRowKnowsHowLongItIs() throws IOException {
      try (RowReader reader =
          RowReader.open(stream("abc,\"d\"\n,\n"), Dialect.DEFAULT, "t.csv", findings)) {
        SourceRow row = Objects.requireNonNull(reader.next());
        assertThat(row.length()).isEqualTo(4);
        assertThat(row.isBlank()).isFalse();
        row = Objects.requireNonNull(reader.next());
        assertThat(row.length()).isZero();
        assertThat(row.isBlank()).isTrue();
        assertThat(reader.next()).isNull();
        assertThat(reader.next()).isNull();
        assertThat(reader.isWhole()).isTrue();
      }
    }

    @Test
    void aFileOfAByteOrderMarkAloneHasNoRows() {
      Dialect latin1 = defaultDialect().encoding("windows-1252").build();
      assertThat(rows(utf8("\uFEFF"), latin1, ReadLimits.DEFAULT)).isEmpty();
      Dialect utf16 = defaultDialect().encoding("utf-16").build();
      assertThat(rows(new byte[] {(byte) 0xFE, (byte) 0xFF}, utf16, ReadLimits.DEFAULT)).isEmpty();
    }

    @Test
    void anEncodingIsKnownByAnyOfItsNames() {
      assertThat(List.of("utf-8", "UTF8", " latin1 ", "x-cp1252", "gbk"))
          .allMatch(Encodings::isKnown);
      assertThat(List.of("utf-88", "", "no such name")).noneMatch(Encodings::isKnown);
    }

    @Test
    void rowsAndValuesMayBeLongerThanAnyBuffer() {
      String longValue = "x".repeat(200_000);
      String text = longValue + ",\"" + longValue + "\n\"\n1,2\n";
      assertThat(rows(text, Dialect.DEFAULT))
          .containsExactly("1@1 " + longValue + "|" + longValue + "\n", "2@3 1|2");
    }
  }

  @Nested
  class Dialects {

    @Test
    void commentsAreNotRowsButAreCountedAsLinesAndRecords() {
      Dialect dialect = defaultDialect().commentPrefix("#").build();
      assertThat(rows("#one \"\na\n# two\n\"#\"\nb#c\n", dialect))
          .containsExactly("2@2 a", "4@4 #", "5@5 b#c");
    }

    /** A limit against running out of memory, for comments as for values. */
    @Test
    void anOverlongCommentEndsTheReading() {
      Dialect dialect = defaultDialect().commentPrefix("#").build();
      assertThat(rows(utf8("#234567890\n#234567890\na\n"), dialect, SMALL))
          .containsExactly("3@3 a");
      assertThat(rows(utf8("a\n#2345678901\nb\n"), dialect, SMALL)).containsExactly("1@1 a");
      assertThat(texts()).singleElement().asString().startsWith("2:12 csv-field-too-long");
      assertThat(gaveUp).isTrue();
    }

    @Test
    void aQuoteThatASkippedRowLeavesOpenIsReported() {
      Dialect dialect = defaultDialect().skipRows(1).build();
      assertThat(rows("a \"title\nid\n1\n", dialect)).isEmpty();
      assertThat(texts())
          .containsExactly("1:3 csv-quote-unclosed The quote that opens here is never closed.");
      assertThat(gaveUp).isTrue();
    }

    @Test
    void aCommentPrefixMayBeLonger() {
      Dialect dialect = defaultDialect().commentPrefix("//").build();
      assertThat(rows("//x\n/y\n", dialect)).containsExactly("2@2 /y");
    }

    @Test
    void skippedRowsMayHaveSeveralLines() {
      Dialect dialect = defaultDialect().skipRows(3).commentPrefix("#").build();
      assertThat(rows("\"Title,\nsecond line\"\n\n#who\na,b\n", dialect))
          .containsExactly("4@5 a|b");
    }

    @Test
    void columnsAndBlankRowsAreSkippedWhereTheDialectSaysSo() {
      Dialect dialect = defaultDialect().skipColumns(1).skipBlankRows(true).build();
      assertThat(rows("a,b\n,\n\nonly,\nx\n", dialect)).containsExactly("1@1 b", "4@4 ", "5@5 ");
    }

    @Test
    void delimitersMayBeAnythingButLineBreaks() {
      assertThat(rows("a\tb\n", defaultDialect().delimiter("\t").build()))
          .containsExactly("1@1 a|b");
      assertThat(rows("a::\"b::c\"::d:e\n", defaultDialect().delimiter("::").build()))
          .containsExactly("1@1 a|b::c|d:e");
      assertThat(rows("a→'b→''c'\n", defaultDialect().delimiter("→").quoteChar("'").build()))
          .containsExactly("1@1 a|b→'c");
    }

    @Test
    void withoutQuotesAQuoteIsAnOrdinaryCharacter() {
      Dialect dialect = defaultDialect().quoteChar(null).build();
      assertThat(rows("\"a,5\" b\n", dialect)).containsExactly("1@1 \"a|5\" b");
    }

    @Test
    void aBackslashEscapesWhereQuotesAreNotDoubled() {
      Dialect dialect = defaultDialect().doubleQuote(false).build();
      assertThat(rows("\"a \\\"b\\\" \\\\\",c\\,d,\\\"e,n\\\nm,\\t\n", dialect))
          .containsExactly("1@1 a \"b\" \\|c,d|\"e|n\nm|t");
    }

    /** Metadata Vocabulary, section 5.9, quoteChar: there is no escape character then. */
    @Test
    void withoutQuotesABackslashIsAnOrdinaryCharacter() {
      Dialect dialect = defaultDialect().quoteChar(null).doubleQuote(false).build();
      assertThat(rows("\"a\\,5\\\\\n", dialect)).containsExactly("1@1 \"a\\|5\\\\");
      assertThat(rows("a\\b\n", new DialectBuilder(dialect).delimiter("\\").build()))
          .containsExactly("1@1 a|b");
    }

    @Test
    void onlyTheRowEndsThatAreNamedEndARow() {
      Dialect dialect = defaultDialect().lineTerminators(";").build();
      assertThat(rows("a,b\nc;\"x;y\",\r\nz;", dialect))
          .containsExactly("1@1 a|b\nc", "2@2 x;y|\r\nz");
    }

    /** Model for Tabular Data, section 8: a file is split into rows before a row into values. */
    @Test
    void aRowMayEndInWhatBeginsLikeADelimiter() {
      Dialect dialect = defaultDialect().lineTerminators(",;").build();
      assertThat(rows("a,b,;c,\"d,;\",;", dialect)).containsExactly("1@1 a|b", "2@1 c|d,;");
    }

    @Test
    void aLoneCarriageReturnIsTextWhereOnlyTheOthersAreNamed() {
      Dialect dialect = defaultDialect().lineTerminators("\r\n").build();
      assertThat(rows("a\rb,c\nd\r\ne\r\n", dialect)).containsExactly("1@1 a\rb|c\nd", "2@4 e");
    }

    @Test
    void aLineFeedAfterACarriageReturnIsTextWhereOnlyThatIsNamed() {
      Dialect dialect = defaultDialect().lineTerminators("\r").build();
      assertThat(rows("a\r\nb\r", dialect)).containsExactly("1@1 a", "2@2 \nb");
    }

    @Test
    void aBackslashAtTheEndOfTheFileStandsForItself() {
      Dialect dialect = defaultDialect().doubleQuote(false).build();
      assertThat(rows("a,b\\", dialect)).containsExactly("1@1 a|b\\");
    }

    /** Model for Tabular Data, section 8: it is the value that is trimmed, quotes or not. */
    @Test
    void blanksWithinQuotesAreTrimmedToo() {
      String text = "x,\" a \",\" b \"\n";
      assertThat(rows(text, dialect(Dialect.Trim.TRUE))).containsExactly("1@1 x|a|b");
      assertThat(rows(text, dialect(Dialect.Trim.START))).containsExactly("1@1 x|a |b ");
      assertThat(rows(text, dialect(Dialect.Trim.END))).containsExactly("1@1 x| a| b");
    }

    @Test
    void blanksAreTrimmedWhereTheDialectSaysSo() {
      String text = " a , \"b , c\" ,d \n";
      assertThat(rows(text, defaultDialect().trim(Dialect.Trim.TRUE).build()))
          .containsExactly("1@1 a|b , c|d");
      assertThat(rows(" a , \"b , c\",d \n", dialect(Dialect.Trim.START)))
          .containsExactly("1@1 a |b , c|d ");
      assertThat(rows(" a ,\"b , c\" ,d \n", dialect(Dialect.Trim.END)))
          .containsExactly("1@1  a|b , c|d");
    }

    @Test
    void aBlankDelimiterIsNotTrimmedAway() {
      Dialect dialect = defaultDialect().delimiter("\t").trim(Dialect.Trim.TRUE).build();
      assertThat(rows("\ta\t \t b\n", dialect)).containsExactly("1@1 |a||b");
    }

    private Dialect dialect(Dialect.Trim trim) {
      return defaultDialect().trim(trim).build();
    }

    @Test
    void aContradictoryDialectIsReported() {
      assertThat(rows("a,b\n", defaultDialect().delimiter("\"").lineTerminators().build()))
          .isEmpty();
      assertThat(texts())
          .containsExactly(
              "- csv-dialect \"delimiter\" and \"quoteChar\" must differ.",
              "- csv-dialect \"lineTerminators\" must name at least one string that is not empty.");
      assertThat(gaveUp).isTrue();
    }

    @Test
    void invalidDialectsAreReported() {
      assertThat(problems(defaultDialect().delimiter("")))
          .containsExactly("\"delimiter\" must be at least one character, and not a line break.");
      assertThat(problems(defaultDialect().delimiter("\r").lineTerminators(";")))
          .containsExactly("\"delimiter\" must be at least one character, and not a line break.");
      assertThat(problems(defaultDialect().delimiter("\n").lineTerminators(";")))
          .containsExactly("\"delimiter\" must be at least one character, and not a line break.");
      assertThat(problems(defaultDialect().quoteChar("''")))
          .containsExactly("\"quoteChar\" must be a single character, and not a line break.");
      assertThat(problems(defaultDialect().quoteChar("\n")))
          .containsExactly("\"quoteChar\" must be a single character, and not a line break.");
      assertThat(problems(defaultDialect().delimiter(";").lineTerminators(";")))
          .containsExactly("\"delimiter\" and \"lineTerminators\" must differ.");
      assertThat(problems(defaultDialect().headerRowCount(1_001)))
          .containsExactly("\"headerRowCount\" must be at most 1000.");
      String escape =
          "Without \"doubleQuote\" the backslash is the escape character, and cannot be anything else.";
      assertThat(problems(defaultDialect().doubleQuote(false).delimiter("\\")))
          .containsExactly(escape);
      assertThat(problems(defaultDialect().doubleQuote(false).quoteChar("\\")))
          .containsExactly(escape);
    }

    @Test
    void unusualDialectsAreAccepted() {
      String[] many = IntStream.range(0, 16).mapToObj(i -> "a" + i).toArray(String[]::new);
      assertThat(problems(defaultDialect().headerRowCount(1_000).delimiter("\\"))).isEmpty();
      assertThat(problems(defaultDialect().delimiter("-".repeat(100)).lineTerminators(many)))
          .isEmpty();
      assertThat(problems(defaultDialect().lineTerminators("-".repeat(100)))).isEmpty();
      assertThat(problems(defaultDialect().quoteChar(null).delimiter("\""))).isEmpty();
    }

    private List<String> problems(DialectBuilder dialect) {
      return DialectCheck.problems(dialect.build());
    }

    /** Each character of a file is held against all of them. */
    @Test
    void aDialectOfManyOrLongTokensIsRefused() {
      String[] many = IntStream.range(0, 17).mapToObj(i -> "a" + i).toArray(String[]::new);
      assertThat(
              rows(
                  "a\n", defaultDialect().delimiter("-".repeat(101)).lineTerminators(many).build()))
          .isEmpty();
      assertThat(texts())
          .containsExactly(
              "- csv-dialect \"lineTerminators\" must be at most 16 strings.",
              "- csv-dialect \"delimiter\" and \"lineTerminators\" must be at most 100 characters"
                  + " long.");
    }

    @Test
    void anUnknownEncodingIsReported() {
      assertThat(rows("a\n", defaultDialect().encoding("utf-88").build())).isEmpty();
      assertThat(texts())
          .containsExactly("- csv-encoding-unknown \"utf-88\" is not a known encoding.");
    }
  }

  @Nested
  class Malformed {

    @Test
    void reportsAnUnclosedQuoteAtTheLineWhereItOpens() {
      assertThat(rows("a,b\n1,\"x\ny\n2,z\n", Dialect.DEFAULT)).containsExactly("1@1 a|b");
      assertThat(texts())
          .containsExactly("2:3 csv-quote-unclosed The quote that opens here is never closed.");
    }

    @Test
    void reportsTextAfterAClosingQuoteAndGoesOnWithTheNextLine() {
      assertThat(rows("a,b\n\"x\" y,1\n2,3\n", Dialect.DEFAULT))
          .containsExactly("1@1 a|b", "3@3 2|3");
      assertThat(texts())
          .containsExactly("2:4 csv-quote-text-after Text follows the quote that closes a value.");
      assertThat(findings.findings().get(0).fix())
          .contains("Put the whole value in quotes, and double each quote within it.");
    }

    @Test
    void aMissingClosingQuoteIsReportedWithTheLineOfTheOpeningOne() {
      assertThat(rows("a\n\"x\ny,\"z\"\n2\n", Dialect.DEFAULT)).containsExactly("1@1 a", "3@4 2");
      assertThat(texts())
          .containsExactly(
              "3:4 csv-quote-text-after "
                  + "Text follows the quote that closes a value which began in line 2.");
      assertThat(findings.findings().get(0).fix())
          .contains("Check whether a closing quote is missing in line 2.");
      assertThat(whole).isFalse();
      assertThat(gaveUp).isFalse();
    }

    @Test
    void reportsQuotesWithinAValueOnceAndKeepsThem() {
      assertThat(rows("5\" pipe, \"x\",a \"b\" c\n", Dialect.DEFAULT))
          .containsExactly("1@1 5\" pipe| \"x\"|a \"b\" c");
      assertThat(texts())
          .containsExactly(
              "1:2 csv-quote-within There is a quote within a value that is not in quotes.",
              "1:10 csv-quote-within There is a blank before the quote that opens a value.",
              "1:16 csv-quote-within There is a quote within a value that is not in quotes.");
    }

    @Test
    void namesAByteThatIsNotOfTheEncodingByLineAndOffset() {
      byte[] text = "id\ncittà,1\nok\n".getBytes(StandardCharsets.ISO_8859_1);
      assertThat(rows(text, Dialect.DEFAULT, ReadLimits.DEFAULT))
          .containsExactly("1@1 id", "3@3 ok");
      assertThat(texts())
          .containsExactly("2:5 csv-encoding Byte 0xE0 (byte 8 of the file) is not UTF-8.");
      assertThat(findings.findings().get(0).fix().orElse(""))
          .endsWith("in windows-1252 this byte is \"à\".");
    }

    @Test
    void aBadByteInQuotesLosesTheWholeRowAndNoOther() {
      byte[] text = "\"a\nà à\",1\nb\n".getBytes(StandardCharsets.ISO_8859_1);
      assertThat(rows(text, Dialect.DEFAULT, ReadLimits.DEFAULT)).containsExactly("2@3 b");
      assertThat(texts()).hasSize(1).first().asString().startsWith("2:1 csv-encoding");
    }

    @Test
    void aBadByteInASkippedRowLosesNoOther() {
      byte[] text = "à\na\n".getBytes(StandardCharsets.ISO_8859_1);
      Dialect dialect = defaultDialect().skipRows(1).build();
      assertThat(rows(text, dialect, ReadLimits.DEFAULT)).containsExactly("2@2 a");
      assertThat(texts()).hasSize(1).first().asString().startsWith("1:1 csv-encoding");
    }

    @Test
    void aTruncatedCharacterAtTheEndIsABadByte() {
      byte[] text = {'a', '\n', 'b', (byte) 0xC3};
      assertThat(rows(text, Dialect.DEFAULT, ReadLimits.DEFAULT)).containsExactly("1@1 a");
      assertThat(texts())
          .containsExactly("2:2 csv-encoding Byte 0xC3 (byte 4 of the file) is not UTF-8.");
    }

    @Test
    void stopsAfterTooManyUnreadableRows() {
      byte[] text = "à\nè\nì\nò\n".getBytes(StandardCharsets.ISO_8859_1);
      assertThat(rows(text, Dialect.DEFAULT, SMALL)).isEmpty();
      assertThat(texts()).hasSize(3).last().asString().contains("the rest of the file is not read");
      assertThat(gaveUp).isTrue();
    }

    @Test
    void utf16IsRecognisedByItsByteOrderMarkOrItsNulls() {
      for (Charset charset :
          List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
        assertThat(rows("id,x\n".getBytes(charset), Dialect.DEFAULT, ReadLimits.DEFAULT)).isEmpty();
      }
      assertThat(texts()).containsOnly("- csv-encoding The file is UTF-16, not UTF-8.").hasSize(3);
      assertThat(whole).isFalse();
    }

    @Test
    void aSpreadsheetIsNotText() {
      rows(new byte[] {'P', 'K', 3, 4, 20, 0}, Dialect.DEFAULT, ReadLimits.DEFAULT);
      assertThat(texts())
          .containsExactly("- csv-encoding The file is a ZIP archive or a spreadsheet, not text.");
    }

    @Test
    void aNulIsOneAfterABackslashToo() {
      Dialect dialect = defaultDialect().doubleQuote(false).build();
      assertThat(rows("a\nb\\\0c\nd\n", dialect)).containsExactly("1@1 a", "3@3 d");
      assertThat(texts()).hasSize(1).first().asString().startsWith("2:3 csv-nul");
    }

    @Test
    void aNulIsReportedAndItsRowLost() {
      assertThat(rows("a\nb\0c\nd\n", Dialect.DEFAULT)).containsExactly("1@1 a", "3@3 d");
      assertThat(texts())
          .containsExactly("2:2 csv-nul There is a NUL character here; text has none.");
    }

    @Test
    void namesTheLimitThatAValueExceeds() {
      assertThat(rows(utf8("a,12345678901,b\nc\n"), Dialect.DEFAULT, SMALL))
          .containsExactly("2@2 c");
      assertThat(texts())
          .containsExactly(
              "1:3 csv-field-too-long "
                  + "The value that begins here is longer than 10 characters, the limit.");
    }

    @Test
    void aValueMayBeAsLongAsTheLimitAndTheRowAsWide() {
      assertThat(rows(utf8("1234567890,b,\"12345678\"\n"), Dialect.DEFAULT, SMALL))
          .containsExactly("1@1 1234567890|b|12345678");
      assertThat(whole).isTrue();
    }

    @Test
    void aValueThatRunsOverABufferIsMeasuredFromItsBeginning() {
      String text = "1234567\n".repeat(8_191) + "abcdefghijkl,x\nok\n";
      assertThat(rows(utf8(text), Dialect.DEFAULT, SMALL)).hasSize(8_192).endsWith("8193@8193 ok");
      assertThat(texts()).singleElement().asString().startsWith("8192:1 csv-field-too-long");
    }

    @Test
    void theColumnsAreCountedWithTheQuotedOnes() {
      assertThat(rows(utf8("\"1\",\"2\",\"3\",\"4\"\nd\n"), Dialect.DEFAULT, SMALL))
          .containsExactly("2@2 d");
      assertThat(texts()).singleElement().asString().startsWith("1:12 csv-row-too-wide");
    }

    @Test
    void aRunawayQuoteStopsAtTheLimitAndNotAtTheEndOfMemory() {
      String text = "a\n\"" + "x".repeat(300_000) + "\nb\n";
      assertThat(rows(utf8(text), Dialect.DEFAULT, SMALL)).containsExactly("1@1 a");
      assertThat(texts()).hasSize(1).first().asString().startsWith("2:1 csv-field-too-long");
      assertThat(gaveUp).isTrue();
    }

    @Test
    void namesTheLimitThatTheColumnsExceed() {
      assertThat(rows(utf8("a,b,c\n1,2,3,4,5\nd\n"), Dialect.DEFAULT, SMALL))
          .containsExactly("1@1 a|b|c", "3@3 d");
      assertThat(texts()).hasSize(1).first().asString().contains("more than 3 columns");
    }

    /** Looked at only where more is read: a limit against running out of memory. */
    @Test
    void aRowWithoutEndIsLostAndTheNextOneRead() {
      String text = ("\"" + "x".repeat(8) + "\",").repeat(40_000) + "\n1,2\n";
      ReadLimits narrow = new ReadLimits(10, 100_000, 1_000, 2);
      assertThat(rows(utf8(text), Dialect.DEFAULT, narrow)).containsExactly("2@2 1|2");
      assertThat(texts()).hasSize(1).first().asString().contains("csv-row-too-long");
    }

    @Test
    void findingsAreReportedInTheOrderOfTheFile() {
      String text = "\"a\"b\nok\nc\0\nx\"y\n\"end\n";
      assertThat(rows(text, Dialect.DEFAULT)).containsExactly("2@2 ok", "4@4 x\"y");
      assertThat(findings.findings())
          .extracting(Diagnostic::code)
          .containsExactly(
              "csv-quote-text-after", "csv-nul", "csv-quote-within", "csv-quote-unclosed");
    }

    @Test
    void columnsCountCharactersNotHalvesOfThem() {
      rows("𝄞,𝄞x\"\n", Dialect.DEFAULT);
      assertThat(texts()).first().asString().startsWith("1:5 csv-quote-within");
    }

    @Test
    void columnsCountCharactersInUtf16Too() {
      byte[] text = "𝄞,𝄞x\"\n".getBytes(StandardCharsets.UTF_16);
      rows(text, defaultDialect().encoding("utf-16").build(), ReadLimits.DEFAULT);
      assertThat(texts()).first().asString().startsWith("1:5 csv-quote-within");
    }

    @Test
    void columnsAreRightFarBehindInALine() {
      rows("𝄞".repeat(40_000) + "," + "𝄞".repeat(10_000) + "\"\n", Dialect.DEFAULT);
      assertThat(texts()).first().asString().startsWith("1:50002 csv-quote-within");
    }

    @Test
    void aFindingIsReportedWithItsRowAndNotBefore() throws IOException {
      try (RowReader reader =
          RowReader.open(stream("a\nb\n\"c\n"), Dialect.DEFAULT, "t.csv", findings)) {
        reader.next();
        reader.next();
        assertThat(findings.findings()).isEmpty();
        assertThat(reader.next()).isNull();
        assertThat(findings.findings()).hasSize(1);
      }
    }
  }

  private List<String> rows(String text, Dialect dialect) {
    return rows(utf8(text), dialect, ReadLimits.DEFAULT);
  }

  /** Each row as {@code record@line field|field}. */
  private List<String> rows(byte[] text, Dialect dialect, ReadLimits limits) {
    return rows(new ByteArrayInputStream(text), dialect, limits);
  }

  private List<String> rows(InputStream bytes, Dialect dialect, ReadLimits limits) {
    List<String> rows = new ArrayList<>();
    try (RowReader reader = RowReader.open(bytes, dialect, "t.csv", findings, limits)) {
      for (SourceRow row = reader.next(); row != null; row = reader.next()) {
        rows.add(
            row.recordNumber() + "@" + row.lineNumber() + " " + String.join("|", row.fields()));
      }
      gaveUp = reader.gaveUp();
      whole = reader.isWhole();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  /** Each finding as {@code line:column code message}. */
  private List<String> texts() {
    return findings.findings().stream()
        .map(
            one ->
                one.location().line().map(line -> line + ":").orElse("-")
                    + one.location().column().map(String::valueOf).orElse("")
                    + " "
                    + one.code()
                    + " "
                    + one.message())
        .toList();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(utf8(text));
  }
}
