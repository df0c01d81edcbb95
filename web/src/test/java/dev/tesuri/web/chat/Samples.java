package dev.tesuri.web.chat;

import dev.tesuri.bot.conversation.Act;
import dev.tesuri.bot.conversation.ChatEvent;
import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.conversation.ChatEvent.By;
import dev.tesuri.bot.conversation.ChatEvent.Call;
import dev.tesuri.bot.conversation.ChatEvent.Cite;
import dev.tesuri.bot.conversation.ChatEvent.Option;
import dev.tesuri.bot.conversation.Command;
import dev.tesuri.bot.face.Cards;
import dev.tesuri.bot.face.MarkedWording;
import dev.tesuri.bot.face.Pictures;
import dev.tesuri.bot.face.Reading;
import dev.tesuri.bot.face.Screen;
import dev.tesuri.bot.face.Wordings;
import dev.tesuri.bot.kiosk.Idle;
import dev.tesuri.knowledge.content.Facts;
import dev.tesuri.knowledge.content.Step;
import dev.tesuri.knowledge.content.Step.Picture;
import dev.tesuri.knowledge.content.Topic;
import dev.tesuri.knowledge.content.WordLists.Category;
import dev.tesuri.knowledge.layer.Lesson;
import dev.tesuri.knowledge.layer.LocalText;
import dev.tesuri.knowledge.layer.Municipality;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Pages of an imagined town, one of each kind, with text that needs readings and breaks.
final class Samples {

  static final LocalDate CHECKED = LocalDate.of(2026, 11, 23);

  private static final Municipality TOWN =
      new Municipality(
          "aozora",
          "あおぞら市",
          "｛市役所｜しやくしょ｝ デジタル｛相談｜そうだん｝コーナー",
          "000-000-0000",
          "｛平日｜へいじつ｝ ｛午前｜ごぜん｝9｛時｜じ｝から ｛午後｜ごご｝5｛時｜じ｝まで");

  private final Reading reading;
  private final @Nullable KioskFace kiosk;
  private final Pages pages;

  Samples(Reading reading) {
    this(reading, null);
  }

  /// The same pages on a kiosk.
  static Samples onKiosk() {
    var home = URI.create("https://tesuri.example.lg.jp");
    return new Samples(Reading.USUAL, new KioskFace(true, Idle.USUAL, home));
  }

  private Samples(Reading reading, @Nullable KioskFace kiosk) {
    this.reading = reading;
    this.kiosk = kiosk;
    var wording = new MarkedWording();
    var templates = TemplateEngine.createPrecompiled(ContentType.Html);
    var cards = new Cards(templates, wording, new Pictures());
    this.pages = new Pages(templates, cards, new Wordings(wording), name -> "/assets/" + name);
  }

  /// Every page by name.
  Map<String, String> all() {
    var all = new LinkedHashMap<String, String>();
    all.put("start", start());
    conversations().forEach((name, events) -> all.put(name, chat(events)));
    all.put(
        "topic",
        utf8(pages.topic(new TopicPage(frame("/topics/pin"), topic(), local(), null, "全国共通"))));
    var groups =
        List.of(
            new TopicsPage.Group(new Category("mynumber-card", "｛番号｜ばんごう｝のカード"), List.of(topic())));
    var lesson = new Lesson("スマホ｛教室｜きょうしつ｝", "１｛階｜かい｝", "｛水曜日｜すいようび｝", "000-000-0000");
    all.put(
        "topics",
        utf8(
            pages.topics(
                new TopicsPage(frame("/topics"), groups, List.of(lesson), local().getFirst()))));
    all.put("error", utf8(pages.error(ErrorPage.of(frame("/"), 404))));
    return all;
  }

  String start() {
    var topics =
        List.of(
            new StartPage.TopicButton("｛暗証番号｜あんしょうばんごう｝を ｛忘｜わす｝れた", "pin"),
            new StartPage.TopicButton("カードを なくした", "lost"),
            new StartPage.TopicButton("コンビニで ｛住民票｜じゅうみんひょう｝を とる", "store"),
            new StartPage.TopicButton("マイナポータルに ｛入｜はい｝る", "login"),
            new StartPage.TopicButton("｛引｜ひ｝っこしの ｛手続｜てつづ｝き", "move"));
    return utf8(pages.start(new StartPage(frame("/"), topics, true)));
  }

  String chat(List<ChatEvent> events) {
    return utf8(pages.chat(new ChatPage(frame("/chat"), Screen.of(events))));
  }

  String chatMain(List<ChatEvent> events) {
    return pages.chatMain(new ChatPage(frame("/chat"), Screen.of(events)));
  }

  private Map<String, List<ChatEvent>> conversations() {
    var all = new LinkedHashMap<String, List<ChatEvent>>();
    all.put("empty", List.of());
    all.put("asked", after("カードのことで", asked()));
    all.put("answered", after("番号を忘れた", answered()));
    all.put("step", walk(3));
    all.put("hazard", after("還付金の電話がきた", hazard()));
    all.put("masked", List.of(said(1, "［番号］です"), bot(2, masked()), bot(3, asked())));
    all.put("waiting", after("人と話したい", waiting()));
    all.put("finished", after("できた", new Body.Finished("pin", false, "おつかれさまでした。", options())));
    all.put("notice", after("やめる", new Body.Notice("｛手順｜てじゅん｝を とめました。", options())));
    all.put("closed", List.of(bot(1, new Body.Closed("ありがとうございました。"))));
    all.put("pending", List.of(bot(1, asked()), said(2, "わかりません")));
    all.put("talk", List.of(bot(1, asked()), person(2, "どうしましたか。"), said(3, "読めません")));
    return all;
  }

  static List<ChatEvent> walk(int number) {
    var chosen = new ChatEvent(2, Instant.EPOCH, By.RESIDENT, new Body.Said("はい", "1-0"), null);
    return List.of(bot(1, asked()), chosen, bot(3, step(number)));
  }

  static List<ChatEvent> after(String words, Body body) {
    return List.of(said(1, words), bot(2, body));
  }

  static ChatEvent said(long seq, String text) {
    return new ChatEvent(seq, Instant.EPOCH, By.RESIDENT, new Body.Said(text, null), null);
  }

  static ChatEvent person(long seq, String text) {
    return new ChatEvent(seq, Instant.EPOCH, By.SUPPORTER, new Body.Said(text, null), null);
  }

  static ChatEvent bot(long seq, Body body) {
    return new ChatEvent(seq, Instant.EPOCH, By.BOT, body, null);
  }

  static Body.Asked asked() {
    return new Body.Asked("どちらの｛番号｜ばんごう｝ですか。", options());
  }

  static Body.Stepped step(int number) {
    return new Body.Stepped(
        "pin",
        "read",
        number,
        7,
        "｛暗証番号｜あんしょうばんごう｝を ｛作｜つく｝りなおす",
        null,
        "カードを ｛機械｜きかい｝の｛上｜うえ｝に ｛置｜お｝きます",
        "｛顔写真｜かおじゃしん｝を ｛上｜うえ｝にして ｛置｜お｝いてください。",
        new Picture("card-reader", "機械の上にカードを置く絵"),
        List.of(),
        List.of(),
        List.of(),
        options(),
        List.of());
  }

  private static List<Option> options() {
    return List.of(option("できました"), option("できません"));
  }

  private static Option option(String label) {
    return new Option(label, new Act.Plain(Command.NEXT));
  }

  private static Body.Answered answered() {
    var cite = new Cite("公的個人認証サービス", "https://www.jpki.go.jp/", CHECKED);
    return new Body.Answered(
        "pin", "｛番号｜ばんごう｝を ｛作｜つく｝りなおす", "｛窓口｜まどぐち｝で できます。", local(), options(), List.of(cite));
  }

  private static List<LocalText> local() {
    return List.of(new LocalText("あおぞら｛市｜し｝", "２｛階｜かい｝の ｛窓口｜まどぐち｝です。", CHECKED));
  }

  private static Body.Hazard hazard() {
    return new Body.Hazard(
        "scam", "refund", "｛詐欺｜さぎ｝かもしれません", "｛電話｜でんわ｝を ｛切｜き｝ってください。", calls(), options());
  }

  private static Body.Masked masked() {
    return new Body.Masked(List.of(1L), List.of("my-number"), "｛番号｜ばんごう｝は ｛残｜のこ｝していません。");
  }

  private static Body.Waiting waiting() {
    return new Body.Waiting("｛係｜かかり｝の｛人｜ひと｝を ｛呼｜よ｝んでいます。", calls(), options());
  }

  private static List<Call> calls() {
    return List.of(new Call("｛警察相談｜けいさつそうだん｝", "#9110", "｛平日｜へいじつ｝"));
  }

  Frame frame(String path) {
    String root = kiosk == null ? "" : "/kiosk";
    return new Frame(TOWN, root, path, reading, "これは｛見本｜みほん｝です", "c0ffee", List.of(), kiosk);
  }

  private static Topic topic() {
    var source = new Facts.Source("公的個人認証サービス", "https://www.jpki.go.jp/", CHECKED);
    var facts =
        new Facts(
            "pin",
            "national",
            "暗証番号の再設定",
            "｛番号｜ばんごう｝を ｛作｜つく｝りなおす",
            "mynumber-card",
            List.of(),
            "カードの ある｛方｜かた｝",
            "いつでも",
            List.of("カード"),
            "できません。",
            "｛窓口｜まどぐち｝です。",
            "none",
            "｛無料｜むりょう｝",
            "公的個人認証法",
            "｛窓口｜まどぐち｝で できます。",
            List.of(new Facts.Section("つまずきやすいところ", "* 本人が行きます。")),
            List.of(source),
            CHECKED,
            CHECKED.plusMonths(6),
            "high");
    var step =
        new Step(
            "card",
            "カードを ｛用意｜ようい｝します",
            "｛手｜て｝もとに ｛置｜お｝きます。",
            null,
            List.of("かばんの中を見ます。"),
            List.of(),
            null);
    return new Topic.Procedure(facts, List.of(step));
  }

  private static String utf8(byte[] page) {
    return new String(page, StandardCharsets.UTF_8);
  }
}
