package dev.tesuri.knowledge.search;

import dev.tesuri.knowledge.content.Facts;
import dev.tesuri.knowledge.content.Step;
import dev.tesuri.knowledge.content.Topic;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/// Hashes all that a snapshot holds, so that nodes with the same content agree on its name.
///
/// Every text goes in with its length, every list with its size: what is cut differently hashes
/// differently.
final class Fingerprint {

  // Digested once at the end: a start hashes some ten thousand short texts.
  private final StringBuilder all = new StringBuilder();

  private Fingerprint() {}

  static LibraryVersion of(List<Topic> topics, SearchWords words) {
    var fingerprint = new Fingerprint();
    fingerprint.size(topics);
    topics.forEach(fingerprint::add);
    var pairs = words.vocabulary().pairs();
    fingerprint.size(pairs);
    pairs.forEach(pair -> fingerprint.add(pair.spoken(), pair.office()));
    fingerprint.add(words.asking());
    topics.forEach(topic -> fingerprint.add(words.wordingsOf(topic.id())));
    return new LibraryVersion(fingerprint.digest());
  }

  // Both are made by the processor itself, where SHA-256 would cost a start a tenth of a second.
  private String digest() {
    byte[] bytes = all.toString().getBytes(StandardCharsets.UTF_8);
    var one = new CRC32();
    one.update(bytes);
    var other = new CRC32C();
    other.update(bytes);
    return HexFormat.of().toHexDigits(one.getValue() << Integer.SIZE | other.getValue());
  }

  private void add(Topic topic) {
    add(topic.kind());
    add(topic.facts());
    switch (topic) {
      case Topic.Article _ -> {}
      case Topic.Procedure(_, var steps) -> {
        size(steps);
        steps.forEach(this::add);
      }
    }
  }

  private void add(Facts facts) {
    add(facts.id(), facts.layer(), facts.title(), facts.plain(), facts.category());
    add(facts.asks());
    add(facts.who(), facts.when());
    add(facts.needs());
    add(facts.online(), facts.inPerson(), facts.certificate(), facts.fee(), facts.law());
    add(facts.answer());
    size(facts.sections());
    facts.sections().forEach(section -> add(section.heading(), section.text()));
    size(facts.sources());
    facts
        .sources()
        .forEach(source -> add(source.title(), source.url(), source.seenOn().toString()));
    add(facts.verifiedOn().toString(), facts.reviewBy().toString(), facts.certainty());
  }

  private void add(Step step) {
    add(step.id(), step.title(), step.text(), Optional.ofNullable(step.part()).orElse(""));
    var picture = Optional.ofNullable(step.picture());
    add(picture.map(Step.Picture::name).orElse(""), picture.map(Step.Picture::shows).orElse(""));
    add(step.hints());
    size(step.choices());
    step.choices().forEach(choice -> add(choice.label(), choice.to().written()));
  }

  private void add(List<String> texts) {
    size(texts);
    texts.forEach(this::add);
  }

  private void add(String... texts) {
    for (var text : texts) {
      add(text);
    }
  }

  private void add(String text) {
    number(text.length());
    all.append(text);
  }

  private void size(List<?> list) {
    number(list.size());
  }

  private void number(int number) {
    all.append(number).append(':');
  }
}
