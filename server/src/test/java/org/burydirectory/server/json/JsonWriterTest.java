package org.burydirectory.server.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonWriterTest {

  private static String text(ByteSink sink) {
    return StandardCharsets.UTF_8.decode(sink.view()).toString();
  }

  @Property
  void anyTextComesBack(@ForAll String text) {
    String whole = new String(text.getBytes(StandardCharsets.UTF_16), StandardCharsets.UTF_16);
    var sink = new ByteSink();
    new JsonWriter(sink).object().member("text", whole).endObject();

    assertEquals(
        whole.replace("\ufffd", "?"),
        JsonMapper.shared().readTree(text(sink)).at("/text").asString().replace("\ufffd", "?"));
  }

  @Property
  void scriptSafeTextHoldsNoMarkup(
      @ForAll @CharRange(from = '\u2020', to = '\u2030') @CharRange(from = ' ', to = 'z')
          String text) {
    var sink = new ByteSink();
    new JsonWriter(sink, JsonWriter.Escapes.SCRIPT_SAFE).value(text);
    String json = text(sink);

    assertTrue(json.chars().noneMatch(c -> "<>&\u2028\u2029".indexOf(c) >= 0), json);
    assertEquals(text, JsonMapper.shared().readTree(json).asString());
  }

  @Test
  void commasGoBetween() {
    var sink = new ByteSink();
    ByteBuffer made = ByteBuffer.wrap("\"a\":1,\"b\":[2]".getBytes(StandardCharsets.UTF_8));
    new JsonWriter(sink)
        .object()
        .members(made)
        .members(ByteBuffer.allocate(0))
        .member("c", true)
        .member("absent", (String) null)
        .array("d")
        .value("x")
        .value(1.5)
        .value(2)
        .object()
        .endObject()
        .endArray()
        .member("e", List.of())
        .object("f")
        .member("g", -3)
        .endObject()
        .endObject();

    assertEquals(
        "{\"a\":1,\"b\":[2],\"c\":true,\"d\":[\"x\",1.5,2,{}],\"f\":{\"g\":-3}}", text(sink));
  }

  @Test
  void aSinkGivenBackIsEmptyWhenTakenAgain() {
    var pool = new BytePool();
    ByteSink sink = pool.take();
    sink.text("something");
    pool.giveBack(sink);

    assertEquals(0, pool.take().view().remaining());
  }

  @Test
  void aSinkGrowsBeyondItsFirstSize() {
    var sink = new ByteSink();
    int texts = 2000;
    var json = new JsonWriter(sink).array();
    for (int i = 0; i < texts; i++) {
      json.value("é€𝄞 " + i);
    }
    json.endArray();

    JsonNode read = JsonMapper.shared().readTree(text(sink));
    assertEquals(texts, read.size());
    assertEquals("é€𝄞 1999", read.get(1999).asString());
  }
}
