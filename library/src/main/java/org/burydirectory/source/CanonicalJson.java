package org.burydirectory.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.burydirectory.model.DataProblem;
import org.burydirectory.model.InvalidDataException;
import org.jspecify.annotations.Nullable;

/**
 * JSON in the one form of RFC 8785, in UTF-8, but that whole numbers keep all their digits. Members
 * that are null or empty are left out; control characters and bidi overrides are taken out of
 * texts. What is canonical stays as it is.
 */
public final class CanonicalJson {

  private CanonicalJson() {}

  /**
   * The canonical form of an object.
   *
   * @throws InvalidDataException if the text is not one JSON object within the limits of imports
   */
  public static byte[] of(String json) {
    var problems = new Problems();
    Map<String, @Nullable Object> object = JsonTree.object(json, new Report("JSON", problems));
    problems.refuseIfAny();
    return of(object);
  }

  /**
   * The canonical form of an object in UTF-8.
   *
   * @throws InvalidDataException if the bytes are not one JSON object within the limits of imports
   */
  public static byte[] of(byte[] json) {
    try {
      return of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString());
    } catch (CharacterCodingException e) {
      throw new InvalidDataException(
          List.of(new DataProblem("JSON", null, "the bytes are not UTF-8 text")));
    }
  }

  static byte[] of(Map<String, @Nullable Object> object) {
    return new JsonText().tree(object).toBytes();
  }
}
