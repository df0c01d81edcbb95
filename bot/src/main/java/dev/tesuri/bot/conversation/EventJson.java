package dev.tesuri.bot.conversation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.conversation.ChatEvent.Call;
import dev.tesuri.bot.conversation.ChatEvent.Cite;
import dev.tesuri.knowledge.layer.LocalText;
import java.util.List;

/// An event as every channel sends it, to residents and supporters alike. `docs/protocol.md`
/// describes the fields. Reading mark-up `｛base｜reading｝` stands as the article has it; choices
/// carry ids, never acts.
public final class EventJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private EventJson() {}

  public static ArrayNode of(List<ChatEvent> events) {
    ArrayNode array = NODES.arrayNode();
    events.forEach(event -> array.add(of(event)));
    return array;
  }

  public static ObjectNode of(ChatEvent event) {
    ObjectNode json = NODES.objectNode();
    json.put("seq", event.seq());
    json.put("at", event.at().toString());
    json.put("by", event.by().code());
    json.put("kind", event.body().kind());
    write(json, event.body());
    writeChoices(json, event);
    return json;
  }

  private static void write(ObjectNode json, Body body) {
    switch (body) {
      case Body.Said said -> writeSaid(json, said);
      case Body.Answered answered -> writeAnswered(json, answered);
      case Body.Worded worded -> writeWorded(json, worded);
      case Body.Asked(var text, _) -> json.put("text", text);
      case Body.Stepped step -> writeStep(json, step);
      case Body.Finished(var topic, var elsewhere, var text, _) ->
          json.put("topic", topic).put("text", text).put("elsewhere", elsewhere);
      case Body.Hazard hazard -> writeHazard(json, hazard);
      case Body.Masked masked -> writeMasked(json, masked);
      case Body.Waiting(var text, var calls, _) -> writeCalls(json.put("text", text), calls);
      case Body.Joined(var name, var text) -> json.put("name", name).put("text", text);
      case Body.Left(var name, var text) -> json.put("name", name).put("text", text);
      case Body.Notice(var text, _) -> json.put("text", text);
      case Body.Closed(var text) -> json.put("text", text);
    }
  }

  private static void writeSaid(ObjectNode json, Body.Said said) {
    json.put("text", said.text());
    if (said.choice() != null) {
      json.put("choice", said.choice());
    }
  }

  private static void writeAnswered(ObjectNode json, Body.Answered answered) {
    json.put("topic", answered.topic()).put("title", answered.title()).put("text", answered.text());
    writeLocal(json, answered.local());
    writeSources(json, answered.sources());
  }

  private static void writeWorded(ObjectNode json, Body.Worded worded) {
    json.put("topic", worded.topic()).put("text", worded.text()).put("made", worded.made());
    ArrayNode lines = json.putArray("lines");
    worded
        .lines()
        .forEach(line -> lines.addObject().put("text", line.text()).put("from", line.from()));
  }

  private static void writeStep(ObjectNode json, Body.Stepped step) {
    json.put("topic", step.topic()).put("step", step.step());
    json.put("number", step.number()).put("of", step.of());
    if (step.part() != null) {
      json.put("part", step.part());
    }
    json.put("title", step.title()).put("text", step.text());
    if (!step.hints().isEmpty()) {
      step.hints().forEach(json.putArray("hints")::add);
    }
    writeLocal(json, step.local());
    if (!step.calls().isEmpty()) {
      writeCalls(json, step.calls());
    }
    writeSources(json, step.sources());
  }

  private static void writeHazard(ObjectNode json, Body.Hazard hazard) {
    json.put("hazard", hazard.hazard()).put("hazardKind", hazard.hazardKind());
    json.put("title", hazard.title()).put("text", hazard.text());
    writeCalls(json, hazard.calls());
  }

  private static void writeMasked(ObjectNode json, Body.Masked masked) {
    masked.seqs().forEach(json.putArray("seqs")::add);
    masked.kinds().forEach(json.putArray("kinds")::add);
    json.put("text", masked.text());
  }

  private static void writeCalls(ObjectNode json, List<Call> calls) {
    ArrayNode array = json.putArray("calls");
    for (Call call : calls) {
      array
          .addObject()
          .put("label", call.label())
          .put("number", call.number())
          .put("hours", call.hours());
    }
  }

  private static void writeLocal(ObjectNode json, List<LocalText> texts) {
    if (texts.isEmpty()) {
      return;
    }
    ArrayNode array = json.putArray("local");
    for (LocalText text : texts) {
      array
          .addObject()
          .put("layer", text.layer())
          .put("text", text.text())
          .put("verifiedOn", text.verifiedOn().toString());
    }
  }

  private static void writeSources(ObjectNode json, List<Cite> sources) {
    ArrayNode array = json.putArray("sources");
    for (Cite cite : sources) {
      array
          .addObject()
          .put("title", cite.title())
          .put("url", cite.url())
          .put("verifiedOn", cite.verifiedOn().toString());
    }
  }

  private static void writeChoices(ObjectNode json, ChatEvent event) {
    var options = event.body().options();
    if (options.isEmpty()) {
      return;
    }
    ArrayNode array = json.putArray("choices");
    for (int i = 0; i < options.size(); i++) {
      array.addObject().put("id", event.optionId(i)).put("label", options.get(i).label());
    }
  }
}
