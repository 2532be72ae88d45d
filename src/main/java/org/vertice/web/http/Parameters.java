package org.vertice.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parameters of a request, read strictly: what is not UTF-8 is refused, never guessed. */
public final class Parameters {

  private final Map<String, List<String>> values = new LinkedHashMap<>();

  private Parameters() {}

  /** Those in the address. */
  public static Parameters ofAddress(HttpServletRequest request) {
    Parameters parameters = new Parameters();
    parameters.read(request.getQueryString());
    return parameters;
  }

  /** These, and those of a form that was posted. */
  public Parameters andForm(String body) {
    Parameters both = new Parameters();
    values.forEach((name, list) -> both.values.put(name, new ArrayList<>(list)));
    both.read(body);
    return both;
  }

  /**
   * The body of a request as text.
   *
   * @throws HttpStatusException 413 if it is longer, 400 if it is not UTF-8, 415 if it is
   *     compressed
   */
  public static String body(HttpServletRequest request, int mostBytes) throws IOException {
    List<String> codings = HeaderList.of(request, "Content-Encoding");
    if (!codings.stream().allMatch("identity"::equalsIgnoreCase)) {
      throw new HttpStatusException(
              415, "The body is coded as " + String.join(", ", codings) + "; send it uncoded.")
          .with("Accept-Encoding", "identity");
    }
    if (request.getContentLengthLong() > mostBytes) {
      throw tooLong(mostBytes);
    }
    try (InputStream in = request.getInputStream()) {
      byte[] bytes = in.readNBytes(mostBytes + 1);
      if (bytes.length > mostBytes) {
        throw tooLong(mostBytes);
      }
      return utf8(bytes, bytes.length);
    }
  }

  private static HttpStatusException tooLong(int most) {
    return new HttpStatusException(413, "The request is larger than " + most + " bytes.")
        .worded("fault.long", most);
  }

  private void read(@Nullable String encoded) {
    if (encoded == null || encoded.isEmpty()) {
      return;
    }
    for (String pair : encoded.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        values.computeIfAbsent(decoded(name), key -> new ArrayList<>()).add(decoded(value));
      }
    }
  }

  private static String decoded(String text) {
    if (text.indexOf('%') < 0 && text.chars().allMatch(each -> each < 0x80)) {
      return text.replace('+', ' ');
    }
    byte[] raw = text.getBytes(StandardCharsets.UTF_8);
    byte[] bytes = new byte[raw.length];
    int length = 0;
    for (int i = 0; i < raw.length; i++) {
      if (raw[i] == '%') {
        int high = i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
        int low = i + 2 < raw.length ? Character.digit(raw[i + 2], 16) : -1;
        if (high < 0 || low < 0) {
          throw new HttpStatusException(
                  400, "A percent sign in the request is not followed by two hexadecimal digits.")
              .worded("fault.percent");
        }
        bytes[length++] = (byte) (high * 16 + low);
        i += 2;
      } else {
        bytes[length++] = raw[i] == '+' ? (byte) ' ' : raw[i];
      }
    }
    return utf8(bytes, length);
  }

  private static String utf8(byte[] bytes, int length) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, 0, length))
          .toString();
    } catch (CharacterCodingException e) {
      throw new HttpStatusException(400, "The request is not UTF-8.").worded("fault.encoding");
    }
  }

  /** All values of a parameter, in their order. */
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /**
   * The value of a parameter, if it is there.
   *
   * @throws HttpStatusException 400 if it is there more than once
   */
  public Optional<String> one(String name) {
    List<String> all = all(name);
    if (all.size() > 1) {
      throw new HttpStatusException(400, "The parameter " + name + " is given more than once.")
          .worded("fault.doubled", name);
    }
    return all.stream().findFirst();
  }

  /** These without those of some names. */
  public Parameters without(Set<String> names) {
    Parameters others = new Parameters();
    others.values.putAll(values);
    others.values.keySet().removeAll(names);
    return others;
  }

  /** Whether the parameter is there, with a value or without. */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /** The names of all parameters. */
  public Set<String> names() {
    return values.keySet();
  }
}
