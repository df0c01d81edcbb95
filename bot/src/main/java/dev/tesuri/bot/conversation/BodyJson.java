package dev.tesuri.bot.conversation;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.tesuri.bot.conversation.ChatEvent.Body;
import java.io.IOException;
import java.time.LocalDate;

/// The form in which bodies and states are stored. Fields may be added later: what is unknown is
/// skipped, so that an older program reads what a newer one wrote. Thread-safe.
final class BodyJson {

  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
          .registerModule(
              new SimpleModule()
                  .addSerializer(Act.class, new ActWriter())
                  .addDeserializer(Act.class, new ActReader())
                  .addSerializer(LocalDate.class, new DateWriter())
                  .addDeserializer(LocalDate.class, new DateReader()));

  private BodyJson() {}

  static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException defect) {
      throw new IllegalStateException("not writable: " + value.getClass(), defect);
    }
  }

  static State readState(String json) {
    return read(json, State.class);
  }

  static Body readBody(String kind, String json) {
    return read(json, type(kind));
  }

  private static Class<? extends Body> type(String kind) {
    return switch (kind) {
      case "said" -> Body.Said.class;
      case "answered" -> Body.Answered.class;
      case "worded" -> Body.Worded.class;
      case "asked" -> Body.Asked.class;
      case "step" -> Body.Stepped.class;
      case "finished" -> Body.Finished.class;
      case "hazard" -> Body.Hazard.class;
      case "masked" -> Body.Masked.class;
      case "waiting" -> Body.Waiting.class;
      case "joined" -> Body.Joined.class;
      case "left" -> Body.Left.class;
      case "notice" -> Body.Notice.class;
      case "closed" -> Body.Closed.class;
      default -> throw new IllegalStateException("unknown kind of event: " + kind);
    };
  }

  private static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException("stored text is not a " + type.getSimpleName(), damaged);
    }
  }

  private static final class ActWriter extends JsonSerializer<Act> {
    @Override
    public void serialize(Act act, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(act.written());
    }
  }

  private static final class ActReader extends JsonDeserializer<Act> {
    @Override
    public Act deserialize(JsonParser in, DeserializationContext context) throws IOException {
      String written = in.getValueAsString();
      return Act.parse(written).orElseThrow(() -> new IOException("unknown act: " + written));
    }
  }

  private static final class DateWriter extends JsonSerializer<LocalDate> {
    @Override
    public void serialize(LocalDate date, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(date.toString());
    }
  }

  private static final class DateReader extends JsonDeserializer<LocalDate> {
    @Override
    public LocalDate deserialize(JsonParser in, DeserializationContext context) throws IOException {
      return LocalDate.parse(in.getValueAsString());
    }
  }
}
