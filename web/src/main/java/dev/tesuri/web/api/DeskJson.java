package dev.tesuri.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tesuri.bot.handover.OfficeHours.Window;
import dev.tesuri.bot.handover.Reach;
import dev.tesuri.bot.handover.Reach.Wait;
import dev.tesuri.bot.handover.Standing;
import java.util.List;
import java.util.Optional;

/// How a resident stands with the desk, as programs read it.
public final class DeskJson {

  private DeskJson() {}

  /// `{"state":"none"}` without an open ticket.
  public static ObjectNode of(Optional<Standing> standing) {
    ObjectNode json = Json.object().put("state", standing.map(Standing::code).orElse("none"));
    standing.ifPresent(one -> write(json, one));
    return json;
  }

  private static void write(ObjectNode json, Standing standing) {
    var window = standing.window();
    if (window != null) {
      write(json.putObject("window"), window);
    }
    String name = window == null ? standing.holder() : standing.caller();
    if (!name.isEmpty()) {
      json.put("name", name);
    }
    if (window == null && !standing.talking()) {
      write(json, standing.reach());
    }
  }

  private static void write(ObjectNode json, Reach reach) {
    switch (reach) {
      case Reach.Here(var place, var lately) -> write(json, place, lately);
      case Reach.Busy(var place, var lately) -> write(json, place, lately);
      case Reach.Closed(var opens) -> opens.ifPresent(at -> json.put("opens", at.toString()));
      case Reach.InPerson() -> {}
    }
  }

  private static void write(ObjectNode json, int place, Optional<Wait> lately) {
    json.put("place", place);
    lately.ifPresent(wait -> json.putObject("wait").put("from", wait.from()).put("to", wait.to()));
  }

  static void write(ObjectNode json, List<Window> windows) {
    var array = json.putArray("windows");
    windows.forEach(window -> write(array.addObject(), window));
  }

  private static void write(ObjectNode json, Window window) {
    json.put("from", window.from().toString()).put("until", window.until().toString());
  }
}
