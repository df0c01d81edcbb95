package dev.tesuri.web.chat;

import dev.tesuri.bot.face.Cards;
import dev.tesuri.bot.face.Replies;
import dev.tesuri.bot.face.Wording;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Renders the resident's pages, in UTF-8. Thread-safe.
public final class Pages {

  private final TemplateEngine templates;
  private final Cards cards;
  private final Wording wording;
  private final Assets assets;

  public Pages(TemplateEngine templates, Cards cards, Wording wording, Assets assets) {
    this.templates = templates;
    this.cards = cards;
    this.wording = wording;
    this.assets = assets;
  }

  public byte[] start(StartPage page) {
    return page("web/start.jte", page, page.frame());
  }

  public byte[] chat(ChatPage page) {
    return utf8(render("web/chat.jte", Map.of("page", page, "kit", chatKit(page))));
  }

  /// The `main` element of the conversation: what `X-Fragment: main` asks for, and the `page` of
  /// socket frames.
  public String chatMain(ChatPage page) {
    return render("web/conversation.jte", Map.of("page", page, "kit", chatKit(page)));
  }

  public byte[] topics(TopicsPage page) {
    return page("web/topics.jte", page, page.frame());
  }

  public byte[] topic(TopicPage page) {
    return page("web/topic.jte", page, page.frame());
  }

  public byte[] error(ErrorPage page) {
    return page("web/error.jte", page, page.frame());
  }

  private byte[] page(String template, Object page, Frame frame) {
    return utf8(render(template, Map.of("page", page, "kit", new Kit(frame, wording, assets))));
  }

  private ChatKit chatKit(ChatPage page) {
    var frame = page.frame();
    var topics = frame.at("/topics/");
    var replies = new Replies(frame.at("/chat/choose"), topics, frame.clientId());
    return new ChatKit(
        new Kit(frame, wording, assets),
        cards.now(page.screen(), replies),
        page.screen().before().stream()
            .map(event -> cards.card(event, Replies.none(topics)))
            .toList());
  }

  private String render(String template, Map<String, Object> parameters) {
    var output = new StringOutput();
    templates.render(template, parameters, output);
    return output.toString();
  }

  private static byte[] utf8(String page) {
    return page.getBytes(StandardCharsets.UTF_8);
  }
}
