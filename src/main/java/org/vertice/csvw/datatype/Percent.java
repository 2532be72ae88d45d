package org.vertice.csvw.datatype;

/** The signs that stand for hundredths and thousandths. */
final class Percent {

  private Percent() {}

  /** How many places a sign moves the decimal point; 0 if it is none of the two. */
  static int places(char sign) {
    return sign == '%' ? 2 : sign == '‰' ? 3 : 0;
  }

  static char sign(int places) {
    return places == 2 ? '%' : '‰';
  }
}
