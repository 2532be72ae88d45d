package org.vertice.csvw.datatype;

/** The proleptic Gregorian calendar, for years of any size. */
final class Calendars {

  /** Years beyond this one, in both directions, are equal when values are compared. */
  static final long FARTHEST_YEAR = 99_999_999_999L;

  private static final int DAYS_OF_400_YEARS = 146_097;

  private Calendars() {}

  static int daysInMonth(long year, int month) {
    return switch (month) {
      case 2 -> isLeap(year) ? 29 : 28;
      case 4, 6, 9, 11 -> 30;
      default -> 31;
    };
  }

  private static boolean isLeap(long year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  }

  /** Days since 1970-01-01. The year is counted from March, so that a leap day comes last. */
  static long epochDay(long year, int month, int day) {
    long marchYear = month > 2 ? year : year - 1;
    int monthFromMarch = (month + 9) % 12;
    long era = Math.floorDiv(marchYear, 400L);
    long yearOfEra = marchYear - era * 400;
    long dayOfYear = (153L * monthFromMarch + 2) / 5 + day - 1;
    long dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    long daysFromYear0ToEpoch = 719_468;
    return era * DAYS_OF_400_YEARS + dayOfEra - daysFromYear0ToEpoch;
  }
}
