package dev.tesuri.bot.face;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.bot.conversation.ChatEvent;
import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.conversation.ChatEvent.By;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScreenTest {

  private static final Body ASKED =
      new Body.Asked("どちらですか。", List.of(Events.option("これ"), Events.option("それ")));
  private static final Body NOTE = new Body.Notice("お知らせです。", List.of());

  @Test
  void an_empty_conversation_is_an_empty_screen() {
    var screen = Screen.of(List.of());
    assertThat(screen.now()).isEmpty();
    assertThat(screen.awaited()).isFalse();
    assertThat(screen.last()).isZero();
    assertThat(Headline.of(screen, new MarkedWording())).isEmpty();
  }

  @Test
  void what_came_since_the_last_entry_stands_here() {
    var events = new Events().writes("あの").bot(ASKED).presses("これ", "2-0").bot(Events.step(1));
    var screen = Screen.of(events.all());
    assertThat(seqs(screen.now())).containsExactly(4L);
    assertThat(seqs(screen.before())).containsExactly(1L, 2L, 3L);
    assertThat(screen.words()).isNull();
    assertThat(screen.last()).isEqualTo(4);
  }

  @Test
  void own_words_stand_above_the_reply() {
    var screen = Screen.of(new Events().writes("カードをなくした").bot(ASKED).all());
    assertThat(screen.words()).extracting(ChatEvent::seq).isEqualTo(1L);
    assertThat(screen.before()).isEmpty();
  }

  @Test
  void a_note_alone_does_not_take_the_step_away() {
    var events = new Events().presses("これ", "0-0").bot(Events.step(2)).writes("番号は").bot(NOTE);
    var screen = Screen.of(events.all());
    assertThat(seqs(screen.now())).containsExactly(4L, 2L);
    assertThat(seqs(screen.before())).containsExactly(1L);
    assertThat(screen.walking()).isTrue();
  }

  @Test
  void an_answer_is_asked_after_until_something_was_said_of_its_topic() {
    var answer = Events.ofEachKind().get(1);
    var events = new Events().writes("あの").bot(answer);
    var fresh = Screen.of(events.all());
    assertThat(fresh.asksOpinion(fresh.now().getFirst())).isTrue();

    var judged = Screen.of(events.presses("はい", "2-helped").bot(NOTE).all());
    assertThat(seqs(judged.now())).containsExactly(4L, 2L);
    assertThat(judged.now().stream().filter(judged::asksOpinion)).isEmpty();

    var again = Screen.of(events.writes("あの").bot(answer).all());
    assertThat(again.now().stream().filter(again::asksOpinion)).isEmpty();
  }

  @Test
  void nobody_is_asked_after_a_step_or_by_a_person() {
    var step = Screen.of(new Events().bot(Events.step(1)).all());
    assertThat(step.asksOpinion(step.now().getFirst())).isFalse();

    var laid = Screen.of(new Events().by(By.SUPPORTER, Events.ofEachKind().get(1)).all());
    assertThat(laid.now()).hasSize(1);
    assertThat(laid.asksOpinion(laid.now().getFirst())).isFalse();
  }

  @Test
  void a_note_with_answers_takes_the_place_of_the_step() {
    var stopped = new Body.Notice("止めました。", List.of(Events.option("つづける")));
    var screen =
        Screen.of(new Events().bot(Events.step(2)).presses("やめる", "stop").bot(stopped).all());
    assertThat(screen.walking()).isFalse();
    assertThat(seqs(screen.now())).containsExactly(3L);
  }

  @Test
  void the_step_stays_until_the_reply_comes() {
    var screen = Screen.of(new Events().bot(Events.step(2)).writes("わかりません").all());
    assertThat(screen.awaited()).isTrue();
    assertThat(seqs(screen.now())).containsExactly(1L);
    assertThat(screen.words()).extracting(ChatEvent::seq).isEqualTo(2L);
  }

  @Test
  void with_a_person_the_talk_stands_together() {
    var events =
        new Events()
            .bot(ASKED)
            .by(By.SYSTEM, NOTE)
            .by(By.SUPPORTER, new Body.Said("どうしましたか。", null))
            .writes("読めません")
            .by(By.SUPPORTER, new Body.Said("見てみます。", null))
            .writes("はい")
            .all();
    var screen = Screen.of(events);
    assertThat(screen.talking()).isTrue();
    assertThat(screen.awaited()).isTrue();
    assertThat(seqs(screen.now())).containsExactly(3L, 4L, 5L, 6L);
    assertThat(seqs(screen.before())).containsExactly(1L, 2L);
  }

  @Test
  void a_long_talk_shows_its_last_lines() {
    var events = new Events();
    for (int i = 0; i < 20; i++) {
      events.by(By.SUPPORTER, new Body.Said("はい", null));
    }
    var screen = Screen.of(events.all());
    assertThat(seqs(screen.now())).containsExactly(17L, 18L, 19L, 20L);
    assertThat(screen.before()).hasSize(16);
  }

  @Test
  void a_step_that_a_person_pushes_is_a_step() {
    var events =
        new Events()
            .by(By.SUPPORTER, new Body.Said("これを見てください。", null))
            .by(By.SUPPORTER, Events.step(4));
    assertThat(Screen.of(events.all()).walking()).isTrue();
  }

  @Test
  void the_headline_begins_with_the_place_of_the_step() {
    var screen = Screen.of(new Events().bot(Events.step(3)).all());
    assertThat(Headline.of(screen, new MarkedWording())).isEqualTo("7つのうち 3つ目 カードを置きます");
  }

  private static List<Long> seqs(List<ChatEvent> events) {
    return events.stream().map(ChatEvent::seq).toList();
  }
}
