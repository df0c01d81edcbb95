package dev.tesuri.bot.reception;

import dev.tesuri.bot.conversation.ChatEvent;
import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.conversation.Hindsight;
import dev.tesuri.bot.guard.SplitMask;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds secrets that a resident wrote in pieces, and hides the pieces that are stored already.
final class SplitWords implements Hindsight {

  private final SplitMask mask;

  SplitWords(SplitMask mask) {
    this.mask = mask;
  }

  @Override
  public Optional<Rewriting> look(List<ChatEvent> before, Body.Said now) {
    if (before.isEmpty() || now.choice() != null) {
      return Optional.empty();
    }
    var texts = new ArrayList<String>();
    before.forEach(event -> texts.add(((Body.Said) event.body()).text()));
    texts.add(now.text());
    return mask.find(texts).map(found -> rewriting(before, texts, found));
  }

  private static Rewriting rewriting(
      List<ChatEvent> before, List<String> texts, SplitMask.Found found) {
    Map<Long, String> earlier = new LinkedHashMap<>();
    for (int i = 0; i < before.size(); i++) {
      if (!found.texts().get(i).equals(texts.get(i))) {
        earlier.put(before.get(i).seq(), found.texts().get(i));
      }
    }
    return new Rewriting(
        earlier, new Body.Said(found.texts().getLast(), null), MaskedWords.erased(found.kinds()));
  }
}
