package dev.tesuri.web.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// JSON at the edge: strictly limited on the way in, UTF-8 on the way out. Thread-safe.
public final class Json {

  /// Bytes of a document.
  public static final int LARGEST = 64 * 1024;

  private static final ObjectMapper MAPPER =
      new ObjectMapper(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(8)
                          .maxStringLength(8_000)
                          .maxNumberLength(20)
                          .maxDocumentLength(LARGEST)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private Json() {}

  /// The object in these bytes.
  ///
  /// @throws Problem 413 beyond [#LARGEST]; 400 for anything that is not one JSON object in UTF-8
  public static ObjectNode object(byte[] body) {
    if (body.length > LARGEST) {
      throw new Problem(413, "Content Too Large", "The body has more than " + LARGEST + " bytes.");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      return object(text);
    } catch (CharacterCodingException notUtf8) {
      throw Problem.badRequest("The body is not UTF-8.");
    }
  }

  /// The object in this text, as above.
  public static ObjectNode object(String text) {
    try {
      if (MAPPER.readTree(text) instanceof ObjectNode object) {
        return object;
      }
      throw Problem.badRequest("The body is not a JSON object.");
    } catch (IOException malformed) {
      throw Problem.badRequest("The body is not valid JSON within the limits.");
    }
  }

  /// A text field.
  ///
  /// @throws Problem 400 if it is there but no text
  public static Optional<String> text(ObjectNode object, String field) {
    JsonNode node = object.get(field);
    if (node == null || node.isNull()) {
      return Optional.empty();
    }
    if (!node.isTextual()) {
      throw Problem.badRequest("\"" + field + "\" is not a string.");
    }
    return Optional.of(node.textValue());
  }

  /// A whole number from `least` to `most`, or `otherwise` when the field is not there.
  ///
  /// @throws Problem 400 if it is there but nothing of the kind
  public static int number(ObjectNode object, String field, int least, int most, int otherwise) {
    JsonNode node = object.get(field);
    if (node == null || node.isNull()) {
      return otherwise;
    }
    if (!node.isInt() || node.intValue() < least || node.intValue() > most) {
      throw Problem.badRequest(
          "\"" + field + "\" is not a whole number from " + least + " to " + most + ".");
    }
    return node.intValue();
  }

  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  public static String write(JsonNode node) {
    try {
      return MAPPER.writeValueAsString(node);
    } catch (JsonProcessingException defect) {
      throw new IllegalStateException("a tree that cannot be written", defect);
    }
  }
}
