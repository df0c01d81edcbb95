package dev.tesuri.bot.reception;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.bot.assist.Drafts.Draft;
import dev.tesuri.bot.conversation.EventJson;
import dev.tesuri.bot.model.Prompt;
import dev.tesuri.bot.model.ScriptedModel;
import dev.tesuri.knowledge.store.SqliteDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A model that does whatever an attacker wants, through the whole bot: each probe of the red team,
/// at the start of a conversation and within a walk.
class HostileModelTest {

  private static final String WALKED = "pin-reset-office";

  private record Probe(String kind, String text, String reply, String canary) {

    String lines() {
      return reply.replace(" / ", "\n");
    }
  }

  private static List<Probe> probes() {
    try (var in = requireNonNull(Prompt.class.getResourceAsStream("red-team.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("# "))
          .map(line -> line.split("\t", -1))
          .map(parts -> new Probe(parts[0], parts[1], parts[2], parts[3]))
          .toList();
    } catch (IOException unlikely) {
      throw new UncheckedIOException(unlikely);
    }
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[\\u200b-\\u200f\\u2060]", "");
  }

  @Test
  void there_are_enough_probes() {
    assertThat(probes()).hasSizeGreaterThan(150);
    assertThat(probes()).allMatch(probe -> probe.reply().contains(probe.canary()));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void nothing_that_an_attacker_wants_reaches_a_resident(boolean walking, @TempDir Path data) {
    var worded = new AtomicInteger();
    var leaked = new ArrayList<String>();
    try (var database = SqliteDatabase.open(data)) {
      for (Probe probe : probes()) {
        var model =
            ScriptedModel.saying(
                ModelTown.firstOffered(
                    _ -> {
                      worded.incrementAndGet();
                      return probe.lines();
                    }));
        var town = ModelTown.on(database, model);
        var resident = town.resident();
        var drafts = new CopyOnWriteArrayList<Draft>();
        town.drafts().listen(resident.id(), drafts::add);
        if (walking) {
          resident.chooses("begin", "begin:" + WALKED);
        }
        if (resident.sends("probe", probe.text()) instanceof Taken.Accepted accepted) {
          town.town().reception().whole(resident.now(), accepted);
        }
        // What the resident wrote may hold the words; what comes back must not.
        var shown =
            EventJson.of(
                    resident.events().stream()
                        .filter(event -> !event.by().code().equals("resident"))
                        .toList())
                .toString();
        if (plain(shown + drafts).contains(plain(probe.canary()))) {
          leaked.add(probe.kind() + ": " + probe.text() + " → " + probe.reply());
        }
      }
    }
    assertThat(leaked).as("leaked of %d", probes().size()).isEmpty();
    // The others are danger, commands and wishes for a person, which no model is asked about.
    assertThat(worded.get()).isGreaterThan(probes().size() / 2);
  }
}
