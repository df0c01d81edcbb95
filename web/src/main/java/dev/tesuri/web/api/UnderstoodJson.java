package dev.tesuri.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tesuri.bot.understand.Intent;
import dev.tesuri.bot.understand.Understood;

/// The answer of `/understand`.
final class UnderstoodJson {

  private UnderstoodJson() {}

  static ObjectNode of(Understood understood) {
    ObjectNode json = Json.object().put("masked", understood.masked());
    understood
        .hazard()
        .ifPresentOrElse(
            hazard ->
                json.put("hazard", hazard.kind().family()).put("hazardKind", hazard.kind().code()),
            () -> json.putNull("hazard"));
    json.put("intent", understood.intent().code());
    if (understood.intent() instanceof Intent.FollowUp asked) {
      json.put("about", asked.about());
    }
    json.put("decision", understood.decision().code());
    var hits = json.putArray("hits");
    understood
        .hits()
        .forEach(
            hit ->
                hits.addObject()
                    .put("id", hit.id())
                    .put("title", hit.title())
                    .put("kind", hit.kind())
                    .put("score", hit.score()));
    return json;
  }
}
