package org.vertice.csvw.validation;

import java.util.Arrays;

/** A list of numbers. */
final class IntList {

  private int[] numbers = new int[16];
  private int size;

  int size() {
    return size;
  }

  int get(int index) {
    return numbers[index];
  }

  void add(int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, larger(size, size + 1));
    }
    numbers[size++] = number;
  }

  /** Half as large again, and at least as large as needed. */
  static int larger(int size, int needed) {
    return Math.min(Integer.MAX_VALUE - 8, Math.max(needed, size + (size >> 1)));
  }
}
