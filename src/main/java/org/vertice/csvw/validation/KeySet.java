package org.vertice.csvw.validation;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;

/**
 * A set of keys, numbered from 0 in the order of insertion. It stores them in UTF-8 with a hash
 * table, in less than half the memory of a map of strings (CONTRIBUTING, section Speed).
 */
final class KeySet {

  private static final int FIRST_SLOTS = 1 << 6;
  private static final int FIRST_BYTES = 1 << 9;
  private static final int SPREAD = 0x9E3779B9;

  private byte[] bytes = new byte[FIRST_BYTES];
  private int used;
  private final IntList ends = new IntList();
  private int[] slots = new int[FIRST_SLOTS];

  /** The number of keys. */
  int size() {
    return ends.size();
  }

  /** The number of a key; −1 if it is unknown. */
  int indexOf(String key) {
    byte[] expected = key.getBytes(StandardCharsets.UTF_8);
    return slots[slot(expected)] - 1;
  }

  /** The number of a key, which is added as the last one if it is new. */
  int add(String key) {
    byte[] added = key.getBytes(StandardCharsets.UTF_8);
    int slot = slot(added);
    if (slots[slot] > 0) {
      return slots[slot] - 1;
    }
    if (bytes.length - used < added.length) {
      bytes = Arrays.copyOf(bytes, IntList.larger(bytes.length, Math.addExact(used, added.length)));
    }
    System.arraycopy(added, 0, bytes, used, added.length);
    used += added.length;
    ends.add(used);
    slots[slot] = size();
    if (size() > slots.length / 4 * 3) {
      spread();
    }
    return size() - 1;
  }

  /** A key, by its number. */
  String key(int index) {
    int start = start(index);
    return new String(bytes, start, ends.get(index) - start, StandardCharsets.UTF_8);
  }

  /** All keys, as a view. */
  List<String> keys() {
    return new AbstractList<>() {
      @Override
      public String get(int index) {
        return key(index);
      }

      @Override
      public int size() {
        return KeySet.this.size();
      }
    };
  }

  private int start(int index) {
    return index == 0 ? 0 : ends.get(index - 1);
  }

  /** The slot of a key, or the empty one where it belongs. */
  private int slot(byte[] key) {
    int slot = place(key, 0, key.length);
    while (slots[slot] > 0 && !holds(slots[slot] - 1, key)) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }

  private boolean holds(int index, byte[] key) {
    return Arrays.equals(bytes, start(index), ends.get(index), key, 0, key.length);
  }

  private int place(byte[] from, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = (hash ^ from[i]) * SPREAD;
      hash ^= hash >>> 15;
    }
    return hash & slots.length - 1;
  }

  private void spread() {
    slots = new int[Math.multiplyExact(2, slots.length)];
    for (int index = 0; index < size(); index++) {
      int slot = place(bytes, start(index), ends.get(index));
      while (slots[slot] > 0) {
        slot = slot + 1 & slots.length - 1;
      }
      slots[slot] = index + 1;
    }
  }
}
