package dev.tesuri.bot.conversation;

import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.tally.Count;
import dev.tesuri.bot.tally.Count.What;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is stored of an entry, and what is overwritten because of it.
///
/// @param earlier new bodies of stored entries, by their sequence
record Redaction(Entry entry, Map<Long, Body.Said> earlier) {

  private static final Pattern TOKEN = Pattern.compile("〔[^〕]{1,12}〕");

  // What stood there may have been as long as a message.
  private static final String ANYTHING = "[\\s\\S]+";

  static Redaction of(Entry sent, List<ChatEvent> before, Hindsight hindsight) {
    return hindsight
        .look(before, sent.said())
        .map(found -> of(sent, found))
        .orElseGet(() -> new Redaction(sent, Map.of()));
  }

  private static Redaction of(Entry sent, Hindsight.Rewriting found) {
    var earlier = new TreeMap<Long, Body.Said>();
    found.earlier().forEach((seq, text) -> earlier.put(seq, new Body.Said(text, null)));
    var counts =
        sent.hidden().isPresent()
            ? sent.counts()
            : Stream.concat(sent.counts().stream(), Stream.of(Count.of(What.MASKED))).toList();
    return new Redaction(
        new Entry(found.now(), Optional.of(merged(sent, found.hidden())), counts), earlier);
  }

  private static Entry.Hidden merged(Entry sent, Entry.Hidden found) {
    var kinds =
        Stream.concat(
                sent.hidden().stream().flatMap(hidden -> hidden.kinds().stream()),
                found.kinds().stream())
            .distinct()
            .toList();
    return new Entry.Hidden(kinds, found.notice());
  }

  /// All entries that were masked, with the new one.
  List<Long> seqs(long now) {
    return Stream.concat(earlier.keySet().stream().sorted(), Stream.of(now)).toList();
  }

  /// Whether an overwritten entry may have been this one; what stood in place of its tokens is not
  /// known any more.
  static boolean mayBe(Body stored, Body.Said sent) {
    if (!(stored instanceof Body.Said(var text, var choice)) || choice != null) {
      return false;
    }
    var form =
        Stream.of(TOKEN.split(text, -1)).map(Pattern::quote).collect(Collectors.joining(ANYTHING));
    return sent.choice() == null && sent.text().matches(form);
  }
}
