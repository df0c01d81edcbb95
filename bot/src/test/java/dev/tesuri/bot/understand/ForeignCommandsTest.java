package dev.tesuri.bot.understand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.bot.understand.Intent.FollowUp;
import dev.tesuri.bot.understand.Intent.Word;
import dev.tesuri.knowledge.language.BundledLanguages;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForeignCommandsTest {

  private static final ForeignCommands COMMANDS = new ForeignCommands(BundledLanguages.national());
  private static final Situation WALK = Situation.walk(List.of("できました", "できません"));

  @Test
  void words_of_a_walk_move_in_a_walk_alone() {
    assertThat(COMMANDS.find("Next", WALK)).hasValue(Word.NEXT);
    assertThat(COMMANDS.find("go back, please!", WALK)).hasValue(Word.BACK);
    assertThat(COMMANDS.find("say it again", WALK)).hasValue(Word.REPEAT);
    assertThat(COMMANDS.find("I'm stuck.", WALK)).hasValue(Word.STUCK);
    assertThat(COMMANDS.find("stop", WALK)).hasValue(Word.STOP);
    assertThat(COMMANDS.find("start over", WALK)).hasValue(Word.START_OVER);
    assertThat(COMMANDS.find("next", Situation.START)).isEmpty();
  }

  @Test
  void help_means_the_step_in_a_walk_and_a_greeting_elsewhere() {
    assertThat(COMMANDS.find("help", WALK)).hasValue(Word.STUCK);
    assertThat(COMMANDS.find("Help!", Situation.START)).hasValue(Word.GREETING);
  }

  @Test
  void an_answer_on_the_screen_is_named_by_its_words_and_by_yes_and_no() {
    assertThat(COMMANDS.find("It worked", WALK)).hasValue(new Intent.Choice(0));
    var asked = Situation.walk(List.of("はい、あります", "いいえ、ありません"));
    assertThat(COMMANDS.find("yes", asked)).hasValue(new Intent.Choice(0));
    assertThat(COMMANDS.find("No.", asked)).hasValue(new Intent.Choice(1));
    assertThat(COMMANDS.find("yes", WALK)).isEmpty();
  }

  @Test
  void more_can_be_asked_about_the_topic_at_hand() {
    var about = new Situation(false, List.of(), true);
    assertThat(COMMANDS.find("How much is it?", about)).hasValue(FollowUp.FEE);
    assertThat(COMMANDS.find("what do I need", about)).hasValue(FollowUp.NEEDS);
    assertThat(COMMANDS.find("How much is it?", Situation.START)).isEmpty();
  }

  @Test
  void a_wish_for_a_person_is_heard_alone_and_in_a_longer_text() {
    assertThat(COMMANDS.find("I want to talk to a person", Situation.START)).hasValue(Word.PERSON);
    assertThat(COMMANDS.asksForPerson("It does not work, I want to talk to a person please."))
        .isTrue();
    assertThat(COMMANDS.asksForPerson("operator")).isTrue();
    assertThat(COMMANDS.asksForPerson("Which person has to apply?")).isFalse();
    assertThat(COMMANDS.asksForPerson("")).isFalse();
  }
}
