package dev.tesuri.bot.face;

import dev.tesuri.bot.conversation.ChatEvent;
import dev.tesuri.bot.conversation.ChatEvent.Body;
import gg.jte.Content;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/// Draws events as cards, one template for each kind of event. Thread-safe.
public final class Cards {

  private static final Content NOTHING = _ -> {};

  private final TemplateEngine templates;
  private final Wording wording;
  private final Pictures pictures;

  /// @param templates the precompiled templates of the class path
  public Cards(TemplateEngine templates, Wording wording, Pictures pictures) {
    this.templates = templates;
    this.wording = wording;
    this.pictures = pictures;
  }

  /// The same in another wording.
  public Cards in(Wording other) {
    return new Cards(templates, other, pictures);
  }

  /// The present cards; the answers of the last one that offers any are the main ones.
  public Content now(Screen screen, Replies replies) {
    var answerable = screen.answerable();
    var now = screen.now();
    return output -> {
      for (int at = 0; at < now.size(); at++) {
        var event = now.get(at);
        boolean main = answerable.filter(event::equals).isPresent();
        Content added = NOTHING;
        if (at + 1 < now.size() && adds(now.get(at + 1), event)) {
          at++;
          added = card(now.get(at), replies);
        }
        output.writeContent(render(event, main, screen.asksOpinion(event), added, replies));
      }
    };
  }

  // What answers the very question stands with the article, before the ways on.
  private static boolean adds(ChatEvent later, ChatEvent event) {
    return event.body() instanceof Body.Answered
        && later.body() instanceof Body.Worded worded
        && worded.options().isEmpty();
  }

  /// One card, in a history or a preview, unless `replies` is open.
  public Content card(ChatEvent event, Replies replies) {
    return output -> output.writeContent(render(event, true, false, NOTHING, replies));
  }

  private String render(
      ChatEvent event, boolean main, boolean asks, Content added, Replies replies) {
    var card = new Card(event, main, asks, added, replies, wording, pictures);
    var output = new StringOutput();
    templates.render(template(event.body()), Map.of("card", card, "it", event.body()), output);
    return output.toString();
  }

  private static String template(Body body) {
    return switch (body) {
      case Body.Said _ -> "bot/card/said.jte";
      case Body.Answered _ -> "bot/card/answered.jte";
      case Body.Worded _ -> "bot/card/worded.jte";
      case Body.Asked _ -> "bot/card/asked.jte";
      case Body.Stepped _ -> "bot/card/stepped.jte";
      case Body.Finished _ -> "bot/card/finished.jte";
      case Body.Hazard _ -> "bot/card/hazard.jte";
      case Body.Masked _ -> "bot/card/masked.jte";
      case Body.Waiting _ -> "bot/card/waiting.jte";
      case Body.Joined _ -> "bot/card/joined.jte";
      case Body.Left _ -> "bot/card/left.jte";
      case Body.Notice _ -> "bot/card/notice.jte";
      case Body.Closed _ -> "bot/card/closed.jte";
    };
  }
}
