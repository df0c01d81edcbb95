package dev.tesuri.admin.editor;

import dev.tesuri.knowledge.content.TopicForm;
import dev.tesuri.knowledge.editorial.Remark;
import dev.tesuri.knowledge.editorial.Revision;
import dev.tesuri.knowledge.layer.Availability;
import dev.tesuri.knowledge.layer.LocalPart;
import dev.tesuri.knowledge.layer.TownText;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The form of a draft as it was sent.
record Sent(MultivaluedMap<String, String> fields) {

  String get(String name) {
    var value = fields.getFirst(name);
    return value == null ? "" : value.replace("\r\n", "\n").replace('\r', '\n').strip();
  }

  /// The version that was before the eyes; 0 when none was sent.
  int version() {
    String written = get("version");
    return written.matches("[0-9]{1,9}") ? Integer.parseInt(written) : 0;
  }

  /// The text that the fields make.
  String text(Revision of) {
    return switch (of.key().kind()) {
      case TOPIC -> topic(of).written();
      case LOCAL -> part().written();
      case TOWN -> town().written();
    };
  }

  LocalPart part() {
    return new LocalPart(
        Availability.of(get("offer")).orElse(null),
        get("offer-note"),
        get("note"),
        !get("hidden").isEmpty());
  }

  /// Fields are named by list, place and name: `counters.0.phone`.
  TownText town() {
    var texts = new HashMap<String, String>();
    TownText.TEXTS.forEach(name -> texts.put(name, get(name)));
    var lists = new HashMap<String, List<Map<String, String>>>();
    TownText.LISTS.forEach(
        (list, names) -> {
          var entries = new ArrayList<Map<String, String>>();
          for (int at = 0; fields.containsKey(list + "." + at + "." + names.getFirst()); at++) {
            var entry = new HashMap<String, String>();
            for (String name : names) {
              entry.put(name, get(list + "." + at + "." + name));
            }
            entries.add(entry);
          }
          lists.put(list, entries);
        });
    return new TownText(texts, lists);
  }

  // What no field shows stays as it was.
  TopicForm topic(Revision of) {
    var all = new HashMap<>(TopicForm.of(of.text()).fields());
    TopicForm.TEXTS.stream().filter(fields::containsKey).forEach(name -> all.put(name, get(name)));
    TopicForm.LISTS.stream().filter(fields::containsKey).forEach(name -> all.put(name, get(name)));
    if (fields.containsKey("sources")) {
      all.put("sources", get("sources"));
    }
    all.put("id", of.key().topic());
    return new TopicForm(all, get("body"));
  }

  /// Why it cannot be kept; empty when it can.
  String fault(Revision of) {
    if (text(of).length() > Revision.LONGEST) {
      return "長すぎます。%d字までにしてください。".formatted(Revision.LONGEST);
    }
    if (get("why").length() > Revision.LONGEST_WHY) {
      return "「何を、なぜ」は%d字までです。".formatted(Revision.LONGEST_WHY);
    }
    if (isNoDay("from") || isNoDay("until")) {
      return "日付は 2026-12-01 の形で書いてください。";
    }
    var from = day("from");
    var until = day("until");
    return from != null && until != null && until.isBefore(from) ? "「いつまで」が「いつから」より前になっています。" : "";
  }

  /// Why a remark cannot be kept; empty when it can.
  static String remarkFault(String words) {
    return words.length() > Remark.LONGEST ? "コメントは%d字までです。".formatted(Remark.LONGEST) : "";
  }

  private boolean isNoDay(String name) {
    return !get(name).isEmpty() && day(name) == null;
  }

  @Nullable LocalDate day(String name) {
    try {
      return get(name).isEmpty() ? null : LocalDate.parse(get(name));
    } catch (DateTimeParseException _) {
      return null;
    }
  }
}
