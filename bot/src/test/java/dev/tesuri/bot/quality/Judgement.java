package dev.tesuri.bot.quality;

import dev.tesuri.bot.understand.Decision;
import dev.tesuri.bot.understand.Intent;
import dev.tesuri.bot.understand.Situation;
import dev.tesuri.bot.understand.Understanding;
import dev.tesuri.bot.understand.Understood;
import dev.tesuri.knowledge.search.Hit;
import dev.tesuri.knowledge.search.Library;
import java.util.HashSet;
import java.util.List;

/// What came of one question.
///
/// @param place of the first right hit from 1; 0 when none is among the first ten
/// @param right whether it is as it should be, by the rule of its kind
record Judgement(Question question, Understood understood, int place, boolean right) {

  private static final int HITS = 10;
  private static final int OFFERED = 4;

  static Judgement of(Question question, Understanding understanding, Library library) {
    var understood = understood(question, understanding, library);
    int place = place(understood.hits(), question);
    return new Judgement(question, understood, place, right(question, understood, place));
  }

  boolean answered() {
    return understood.intent() instanceof Intent.Topic && understood.decision() == Decision.ANSWER;
  }

  boolean asked() {
    return understood.intent() instanceof Intent.Topic && understood.decision() == Decision.ASK;
  }

  boolean refused() {
    return understood.intent() instanceof Intent.None;
  }

  private static Understood understood(
      Question question, Understanding understanding, Library library) {
    var situation =
        switch (question.kind()) {
          case Question.CHOICE ->
              Situation.walk(
                  question.expected().stream().map(label -> label.replace("*", "")).toList());
          case Question.COMMAND, Question.NOT_COMMAND -> Situation.walk(List.of());
          case Question.FOLLOW_UP -> new Situation(false, List.of(), true);
          default -> Situation.START;
        };
    return understanding.understand(library, question.text(), situation, HITS);
  }

  private static boolean right(Question question, Understood understood, int place) {
    return switch (question.kind()) {
      case Question.AMBIGUOUS ->
          place > 0
              && place <= (asks(understood) ? OFFERED : 1)
              && understood.decision() != Decision.NONE;
      case Question.UNCOVERED -> understood.intent() instanceof Intent.None || asks(understood);
      case Question.PERSON, Question.COMMAND ->
          understood
              .intent()
              .code()
              .equals(
                  question.kind().equals(Question.PERSON)
                      ? Question.PERSON
                      : question.expected().getFirst());
      case Question.CHOICE ->
          understood.intent() instanceof Intent.Choice(int index)
              && question.expected().get(index).startsWith("*");
      case Question.NOT_PERSON -> understood.intent() != Intent.Word.PERSON;
      case Question.NOT_COMMAND -> !(understood.intent() instanceof Intent.Word);
      case Question.FOLLOW_UP ->
          understood.intent() instanceof Intent.FollowUp about
              && about.about().equals(question.expected().getFirst());
      default -> place == 1;
    };
  }

  private static boolean asks(Understood understood) {
    return understood.decision() == Decision.ASK;
  }

  private static int place(List<Hit> hits, Question question) {
    var expected = new HashSet<>(question.expected());
    for (int i = 0; i < hits.size(); i++) {
      if (expected.contains(hits.get(i).id())) {
        return i + 1;
      }
    }
    return 0;
  }
}
