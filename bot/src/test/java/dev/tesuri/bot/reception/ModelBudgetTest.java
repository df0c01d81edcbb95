package dev.tesuri.bot.reception;

import static dev.tesuri.bot.reception.ModelTown.QUESTION;
import static dev.tesuri.bot.reception.ModelTown.copying;
import static dev.tesuri.bot.reception.ModelTown.whole;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.bot.conversation.ChatEvent;
import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.model.ScriptedModel;
import dev.tesuri.bot.model.Task;
import dev.tesuri.bot.town.SmallTown;
import dev.tesuri.knowledge.store.BothDatabases;
import dev.tesuri.knowledge.store.Database;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;

/// How much a town asks of a model: its budgets, and not at all where it is switched off.
@Timeout(60)
class ModelBudgetTest {

  private final Database database;

  ModelBudgetTest(Database database) {
    this.database = database;
  }

  private static List<Body> bodies(Resident resident) {
    return resident.events().stream().map(ChatEvent::body).toList();
  }

  @BothDatabases
  void the_budget_of_a_conversation_holds_at_one_call_beyond() {
    var model = ScriptedModel.saying(copying("お金"));
    var town =
        ModelTown.on(
            database,
            model,
            ModelTown.allowance(EnumSet.allOf(Task.class), Duration.ofSeconds(30), 200, 1_000_000),
            _ -> true);
    var resident = town.resident();
    for (int i = 0; i < 8; i++) {
      whole(town, resident, QUESTION);
    }
    // Each call costs 120 tokens: the second passes the cap, and none comes after it.
    assertThat(model.asked()).hasSize(2);
    assertThat(bodies(resident).getLast()).isInstanceOf(Body.Answered.class);
  }

  @BothDatabases
  void the_budget_of_a_day_holds_for_all_conversations_of_a_town() {
    var model = ScriptedModel.saying(copying("お金"));
    var town =
        ModelTown.on(
            database,
            model,
            ModelTown.allowance(EnumSet.allOf(Task.class), Duration.ofSeconds(30), 10_000, 500),
            _ -> true);
    for (int i = 0; i < 9; i++) {
      whole(town, town.resident(), QUESTION);
    }
    assertThat(model.asked()).hasSize(5);
    assertThat(town.calls().spentToday(SmallTown.TOWN.id())).isEqualTo(600);
  }

  @BothDatabases
  void many_at_once_pass_the_budget_of_a_day_by_one_call_at_most() throws Exception {
    var model = ScriptedModel.saying(copying("お金"));
    long cap = 1_500;
    var town =
        ModelTown.on(
            database,
            model,
            ModelTown.allowance(EnumSet.allOf(Task.class), Duration.ofSeconds(30), 10_000, cap),
            _ -> true);
    var residents = IntStream.range(0, 40).mapToObj(_ -> town.resident()).toList();
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      residents.forEach(resident -> people.execute(() -> whole(town, resident, QUESTION)));
    }
    // 120 tokens each, as the model counts them.
    assertThat(model.asked().size()).isBetween(1, (int) (cap / 120) + 1);
    assertThat(town.calls().spentToday(SmallTown.TOWN.id())).isEqualTo(model.asked().size() * 120L);
    assertThat(residents)
        .allSatisfy(
            resident -> assertThat(bodies(resident)).anyMatch(Body.Answered.class::isInstance));
  }

  @BothDatabases
  void a_town_that_has_switched_it_off_asks_nothing() {
    var model = ScriptedModel.saying(copying("お金"));
    var town = ModelTown.on(database, model, ModelTown.AMPLE, _ -> false);
    var resident = town.resident();
    whole(town, resident, QUESTION);
    assertThat(model.asked()).isEmpty();
    assertThat(bodies(resident).getLast()).isInstanceOf(Body.Answered.class);
  }
}
