package dev.tesuri.web.chat;

import dev.tesuri.bot.face.Cards;
import dev.tesuri.bot.face.Replies;
import dev.tesuri.bot.face.Wordings;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Renders the resident's pages, in UTF-8. Thread-safe.
public final class Pages {

  private final TemplateEngine templates;
  private final Cards cards;
  private final Wordings wordings;
  private final Assets assets;

  public Pages(TemplateEngine templates, Cards cards, Wordings wordings, Assets assets) {
    this.templates = templates;
    this.cards = cards;
    this.wordings = wordings;
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
    parameters.put("kit", kit(frame));
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
    // Staff read it.
    var kit = new Kit(frame, wordings.japanese(), assets, null, List.of());
    return utf8(render(template, frame, Map.of("page", page, "kit", kit)));
  }

  public byte[] erasure(ErasurePage page) {
    return page("web/erasure.jte", page, page.frame());
  }

  public byte[] error(ErrorPage page) {
    return page("web/error.jte", page, page.frame());
  }

  private byte[] page(String template, Object page, Frame frame) {
    return utf8(render(template, frame, Map.of("page", page, "kit", kit(frame))));
  }

  private Kit kit(Frame frame) {
    var present = wordings.present().get();
    String code = frame.reading().language();
    var language = present.find(code).orElse(null);
    var others = present.all().stream().filter(one -> !one.code().equals(code)).toList();
    return new Kit(frame, wordings.in(code), assets, language, others);
  }

  /// The title of the conversation's page. Also the title of socket frames.
  public String title(ChatPage page) {
    return kit(page.frame()).title(page);
  }

  /// A text for scripts, in the language of the page.
  String plain(Frame frame, String text) {
    return kit(frame).plain(text);
  }

  private ChatKit chatKit(ChatPage page) {
    var frame = page.frame();
    var topics = frame.at("/topics/");
    var replies = new Replies(frame.at("/chat/choose"), topics, frame.clientId());
    var kit = kit(frame);
    var drawn = cards.in(kit.wording());
    return new ChatKit(
        kit,
        drawn.now(page.screen(), replies),
        page.screen().before().stream()
            .map(event -> drawn.card(event, Replies.none(topics)))
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
