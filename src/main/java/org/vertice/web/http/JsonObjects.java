package org.vertice.web.http;

import jakarta.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/** JSON objects as they are read in the code that makes them. */
public final class JsonObjects {

  private JsonObjects() {}

  /**
   * An object; more members may be put into it.
   *
   * @param members names and values in turn; a value is a text, a number, a boolean, a list, an
   *     object, a {@code JsonValue}, or an {@code Optional} of these, which is left out if empty
   */
  public static Map<String, Object> object(Object... members) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < members.length; i += 2) {
      object.put((String) members[i], members[i + 1]);
    }
    return object;
  }

  /** An object as text. */
  public static String text(Map<String, Object> object) {
    return Json.createObjectBuilder(object).build().toString();
  }
}
