package dev.tesuri.web.chat;

import dev.tesuri.bot.face.Cards;
import dev.tesuri.bot.face.Replies;
import dev.tesuri.bot.face.Wording;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
    return utf8(render("web/chat.jte", page.frame(), Map.of("page", page, "kit", chatKit(page))));
  }

  /// The `main` element of the conversation: what `X-Fragment: main` asks for, and the `page` of
  /// socket frames.
  public String chatMain(ChatPage page) {
    return render("web/conversation.jte", page.frame(), Map.of("page", page, "kit", chatKit(page)));
  }

  /// The element that tells how the resident stands with the desk; empty without an open ticket.
  String desk(Frame frame, @Nullable DeskCard desk) {
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("kit", new Kit(frame, wording, assets));
    parameters.put("desk", desk);
    return render("web/desk.jte", frame, parameters);
  }

  public byte[] callback(CallbackPage page) {
    return page("web/callback.jte", page, page.frame());
  }

  public byte[] code(CodePage page) {
    return page("web/code.jte", page, page.frame());
  }

  public byte[] resume(ResumePage page) {
    return page("web/resume.jte", page, page.frame());
  }

  public byte[] topics(TopicsPage page) {
    return page("web/topics.jte", page, page.frame());
  }

  public byte[] topic(TopicPage page) {
    return page("web/topic.jte", page, page.frame());
  }

  public byte[] refused(RefusedPage page) {
    return page("web/refused.jte", page, page.frame());
  }

  /// A page on a kiosk that no visit belongs to.
  public byte[] kiosk(Object page, Frame frame, String template) {
    return page(template, page, frame);
  }

  public byte[] erasure(ErasurePage page) {
    return page("web/erasure.jte", page, page.frame());
  }

  public byte[] error(ErrorPage page) {
    return page("web/error.jte", page, page.frame());
  }

  private byte[] page(String template, Object page, Frame frame) {
    return utf8(
        render(template, frame, Map.of("page", page, "kit", new Kit(frame, wording, assets))));
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

  private String render(
      String template, Frame frame, Map<String, ? extends @Nullable Object> parameters) {
    var output = new StringOutput();
    templates.render(template, new HashMap<>(parameters), output);
    String page = output.toString();
    return frame.kiosk() == null ? page : Indoors.of(page);
  }

  private static byte[] utf8(String page) {
    return page.getBytes(StandardCharsets.UTF_8);
  }
}
