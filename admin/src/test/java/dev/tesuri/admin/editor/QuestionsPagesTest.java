package dev.tesuri.admin.editor;

import static dev.tesuri.admin.access.Office.asSeenBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.admin.access.Office;
import dev.tesuri.admin.access.Role;
import dev.tesuri.admin.access.Staff;
import dev.tesuri.admin.face.StaffFace;
import dev.tesuri.admin.face.StaffPages;
import dev.tesuri.bot.conversation.Act;
import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.conversation.ChatEvent.Option;
import dev.tesuri.bot.conversation.Command;
import dev.tesuri.bot.conversation.Conversations;
import dev.tesuri.bot.conversation.Entry;
import dev.tesuri.bot.conversation.Outcome;
import dev.tesuri.bot.conversation.State;
import dev.tesuri.bot.conversation.Tokens;
import dev.tesuri.bot.guard.SecretMask;
import dev.tesuri.bot.learning.ApprovedWordings;
import dev.tesuri.bot.learning.HeardQuestions;
import dev.tesuri.bot.learning.Likes;
import dev.tesuri.bot.learning.Shortfalls;
import dev.tesuri.bot.learning.SolvedTalks;
import dev.tesuri.knowledge.content.ContentReader;
import dev.tesuri.knowledge.search.Library;
import dev.tesuri.knowledge.store.BothDatabases;
import dev.tesuri.knowledge.store.Database;
import dev.tesuri.knowledge.store.Ids;
import dev.tesuri.knowledge.text.JapaneseText;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

class QuestionsPagesTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-24T03:00:00Z"));
  private static final Library LIBRARY =
      Library.of(
          new ContentReader()
              .bundled().topics().stream().filter(one -> one.id().startsWith("pin")).toList(),
          new JapaneseText());

  private final Office office;
  private final HeardQuestions heard;
  private final ApprovedWordings approved;
  private final QuestionsPages pages;

  QuestionsPagesTest(Database database) {
    office = new Office(database);
    var likes = new Likes(new JapaneseText(), List::of);
    heard = new HeardQuestions(database, CLOCK, likes);
    approved = new ApprovedWordings(database);
    var face = new StaffFace(name -> "/" + name, "", "", URI.create("https://tesuri.example.jp"));
    pages =
        new QuestionsPages(
            heard,
            new SolvedTalks(database, CLOCK, likes),
            new Shortfalls(database, new Ids(), CLOCK, new SecretMask()),
            database,
            () -> LIBRARY,
            office.audit,
            new StaffPages(TemplateEngine.createPrecompiled(ContentType.Html), face, _ -> ""));
    ask(database, "<b>ぴよぴよ</b>の番号");
  }

  private static void ask(Database database, String text) {
    var conversations =
        new Conversations(
            database, new Ids(), new Tokens(new SecureRandom()), CLOCK, (_, _, _, _, _) -> {});
    var opened =
        conversations.open("web", "aozora", new Outcome(List.of(), State.START, List.of()));
    conversations.append(
        opened.id(), "c1", new Entry(new Body.Said(text, null), Optional.empty(), List.of()));
    var options = List.of(new Option("係の人と話す", new Act.Plain(Command.PERSON)));
    conversations.conclude(
        opened.id(),
        1,
        1,
        new Outcome(List.of(new Body.Asked("すみません。", options)), State.START, List.of()));
  }

  @BothDatabases
  void an_editor_makes_an_unanswered_question_a_way_to_ask() {
    var editor = editor("aozora");
    assertThat(page(editor)).contains("&lt;b&gt;ぴよぴよ&lt;/b&gt;の番号", "暗証番号");

    var letters = heard.undecided("aozora").getFirst().first().letters();
    var response = pages.decide(letters, "", "pin-change", asSeenBy(editor));

    assertThat(response.getLocation()).hasToString("/admin/questions?done=taken");
    assertThat(approved.of("aozora").get("pin-change")).containsExactly("<b>ぴよぴよ</b>の番号");
    assertThat(page(editor)).doesNotContain("ぴよぴよ");
    assertThat(office.audit.newest(editor, "", 1).getFirst().deed()).isEqualTo("wording-taken");
  }

  @BothDatabases
  void what_is_put_aside_weighs_nothing() {
    var letters = heard.undecided("aozora").getFirst().first().letters();
    pages.decide(letters, "", "", asSeenBy(editor("aozora")));

    assertThat(heard.undecided("aozora")).isEmpty();
    assertThat(approved.of("aozora")).isEmpty();
  }

  @BothDatabases
  void nothing_is_decided_on_what_is_not_there() {
    var letters = heard.undecided("aozora").getFirst().first().letters();

    assertThat(pages.decide(letters, "", "no-topic", asSeenBy(editor("aozora"))).getLocation())
        .hasToString("/admin/questions?done=gone");
    assertThat(pages.decide("ほか", "", "pin-change", asSeenBy(editor("aozora"))).getLocation())
        .hasToString("/admin/questions?done=gone");
    assertThat(pages.decide(letters, "", "pin-change", asSeenBy(editor("midori"))).getLocation())
        .hasToString("/admin/questions?done=gone");
    assertThat(approved.of("aozora")).isEmpty();
  }

  private String page(Staff staff) {
    return (String) pages.questions("", asSeenBy(staff)).getEntity();
  }

  private static Staff editor(String town) {
    return new Staff("id", "花子", Role.EDITOR, town);
  }
}
