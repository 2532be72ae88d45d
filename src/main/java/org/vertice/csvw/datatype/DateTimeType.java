package org.vertice.csvw.datatype;

/** XML Schema's types of dates and times (part 2, sections 3.3.7 to 3.3.14). */
enum DateTimeType {
  DATE("a date of the form yyyy-MM-dd", "a date"),
  TIME("a time of the form HH:mm:ss", "a time"),
  DATE_TIME("a date and time of the form yyyy-MM-ddTHH:mm:ss", "a date and time"),
  DATE_TIME_STAMP(
      "a date and time with a time zone, of the form yyyy-MM-ddTHH:mm:ssZ",
      "a date and time with a time zone"),
  YEAR("a year of the form yyyy", "a year"),
  YEAR_MONTH("a month of a year, of the form yyyy-MM", "a month of a year"),
  MONTH_DAY("a day of any year, of the form --MM-dd", "a day of any year"),
  MONTH("a month of any year, of the form --MM", "a month of any year"),
  DAY("a day of any month, of the form ---dd", "a day of any month");

  private final String expectation;
  private final String noun;

  DateTimeType(String expectation, String noun) {
    this.expectation = expectation;
    this.noun = noun;
  }

  /** The expected value, in words that follow “is not …”. */
  String expectation() {
    return expectation;
  }

  String noun() {
    return noun;
  }

  boolean hasYear() {
    return this != TIME && this != MONTH_DAY && this != MONTH && this != DAY;
  }

  boolean hasMonth() {
    return this != TIME && this != YEAR && this != DAY;
  }

  boolean hasDay() {
    return this != TIME && this != YEAR && this != YEAR_MONTH && this != MONTH;
  }

  boolean hasTime() {
    return this == TIME || this == DATE_TIME || this == DATE_TIME_STAMP;
  }
}
