package org.vertice.csvw.datatype;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/** What the JDK writes in a pattern, which it has of UTS 35 too, is read back as the same value. */
class FormatProperties {

  private final Types types = new Types();

  @Property(tries = 500)
  void aNumberIsReadBack(
      @ForAll @BigRange(min = "-100000000", max = "100000000") @Scale(6) BigDecimal number,
      @ForAll("numberPatterns") String pattern,
      @ForAll("characters") String characters) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setDecimalSeparator(characters.charAt(0));
    symbols.setGroupingSeparator(characters.charAt(1));
    DecimalFormat format = new DecimalFormat(pattern, symbols);
    format.setRoundingMode(RoundingMode.HALF_EVEN);
    format.setParseBigDecimal(true);
    String written = format.format(number);
    BigDecimal expected = (BigDecimal) format.parse(written, new java.text.ParsePosition(0));
    String localized =
        pattern
            .replace('.', '\uE000')
            .replace(',', characters.charAt(1))
            .replace('\uE000', characters.charAt(0));
    String read =
        types.number(
            "decimal",
            Optional.of(localized),
            characters.substring(0, 1),
            characters.substring(1),
            written);
    assertThat(read).as("%s in %s", written, localized).isNotEqualTo("invalid");
    assertThat(new BigDecimal(read)).isEqualByComparingTo(expected);
    assertThat(types.warnings()).isEmpty();
  }

  @Property(tries = 500)
  void aDateIsReadBack(@ForAll("moments") LocalDateTime moment, @ForAll("dates") String pattern) {
    String written = DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(moment);
    assertThat(types.parse("date", pattern, written)).isEqualTo(moment.toLocalDate().toString());
  }

  @Property(tries = 500)
  void aDateWithTimeAndZoneIsReadBack(
      @ForAll("moments") LocalDateTime moment,
      @ForAll @IntRange(min = -840, max = 840) int minutesEast,
      @ForAll("dates") String date,
      @ForAll("times") String time,
      @ForAll("zones") String zone) {
    OffsetDateTime value = moment.atOffset(ZoneOffset.ofTotalSeconds(minutesEast * 60));
    String pattern = date + " " + time + zone;
    String written = DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(value);
    String read = types.parse("dateTime", pattern, written);
    assertThat(read).as("%s in %s", written, pattern).isNotEqualTo("invalid");
    DateTimeFormatter lexical =
        new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendOffset("+HH:MM", read.endsWith("Z") ? "Z" : "+00:00")
            .toFormatter(Locale.ROOT);
    assertThat(OffsetDateTime.parse(read, lexical)).isEqualTo(cut(value, time));
  }

  /** What of a time is written. */
  private static OffsetDateTime cut(OffsetDateTime value, String pattern) {
    if (pattern.endsWith("SSS")) {
      return value;
    }
    OffsetDateTime seconds = value.truncatedTo(ChronoUnit.SECONDS);
    if (pattern.endsWith(".S")) {
      return seconds.plusNanos(value.getNano() / 100_000_000 * 100_000_000L);
    }
    return pattern.contains("s") ? seconds : value.truncatedTo(ChronoUnit.MINUTES);
  }

  /** One value, one canonical form; and two values, two of them. */
  @Property(tries = 500)
  void theCanonicalFormIsTheValues(
      @ForAll @BigRange(min = "-1000", max = "1000") @Scale(3) BigDecimal one,
      @ForAll @BigRange(min = "-1000", max = "1000") @Scale(3) BigDecimal other) {
    CellDatatype decimal = CellDatatype.compile(DatatypeSpec.of("decimal"), warning -> {});
    String canonical = decimal.canonical(one.toPlainString());
    assertThat(new BigDecimal(canonical)).isEqualByComparingTo(one);
    assertThat(canonical.equals(decimal.canonical("00" + other.abs().toPlainString() + "0")))
        .isEqualTo(one.compareTo(other.abs()) == 0 && one.scale() > 0 && other.scale() > 0);
  }

  @Provide
  Arbitrary<String> numberPatterns() {
    return Arbitraries.of(
        "0",
        "#0",
        "000",
        "#,##0",
        "#,##0.00",
        "0.0",
        "0.0#",
        "#0.###",
        "#,##0.0##",
        "0%",
        "0.00%",
        "0.#‰",
        "00000000000.000");
  }

  @Provide
  Arbitrary<String> characters() {
    return Arbitraries.of(".,", ",.", ", ", ".'", "٫٬", ".\u00A0");
  }

  @Provide
  Arbitrary<LocalDateTime> moments() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 9999),
            Arbitraries.integers().between(1, 365),
            Arbitraries.longs().between(0, 86_399_999))
        .as(
            (year, day, millis) ->
                LocalDateTime.of(year, 1, 1, 0, 0)
                    .plusDays(day - 1L)
                    .plusNanos(millis * 1_000_000));
  }

  @Provide
  Arbitrary<String> dates() {
    return Arbitraries.of(
        "yyyy-MM-dd",
        "yyyyMMdd",
        "dd-MM-yyyy",
        "d-M-yyyy",
        "MM-dd-yyyy",
        "M-d-yyyy",
        "dd/MM/yyyy",
        "d/M/yyyy",
        "MM/dd/yyyy",
        "M/d/yyyy",
        "dd.MM.yyyy",
        "d.M.yyyy",
        "MM.dd.yyyy",
        "M.d.yyyy",
        "d 'of' M, yyyy");
  }

  @Provide
  Arbitrary<String> times() {
    return Arbitraries.of(
        "HH:mm:ss.SSS", "HH:mm:ss.S", "HH:mm:ss", "HHmmss", "HHmmss.SSS", "HH:mm", "HHmm");
  }

  @Provide
  Arbitrary<String> zones() {
    return Arbitraries.of("X", "XX", "XXX", "x", "xx", "xxx", " X", " xxx");
  }
}
