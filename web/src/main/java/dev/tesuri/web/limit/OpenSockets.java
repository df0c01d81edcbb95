package dev.tesuri.web.limit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How many sockets are open, by address and by conversation. Thread-safe.
public final class OpenSockets {

  private final LimitSettings settings;
  private final Allowances allowances;
  private final Map<String, Integer> ofAddress = new ConcurrentHashMap<>();
  private final Map<String, Integer> ofConversation = new ConcurrentHashMap<>();

  public OpenSockets(LimitSettings settings, Allowances allowances) {
    this.settings = settings;
    this.allowances = allowances;
  }

  /// Counts a socket that opens; `false` when there are enough from this address, and then it is
  /// not counted.
  public boolean connect(String address) {
    int most = allowances.isCounted(address) ? settings.socketsOfAddress() : Integer.MAX_VALUE;
    return enter(ofAddress, address, most);
  }

  /// How many there are.
  public int open() {
    return ofAddress.values().stream().mapToInt(Integer::intValue).sum();
  }

  /// The socket is closed.
  public void disconnect(String address) {
    leave(ofAddress, address);
  }

  /// Does the same for the sockets of a conversation.
  public boolean join(String conversation) {
    return enter(ofConversation, conversation, settings.socketsOfConversation());
  }

  /// The socket is closed.
  public void part(String conversation) {
    leave(ofConversation, conversation);
  }

  private boolean enter(Map<String, Integer> counts, String key, int most) {
    int now = counts.merge(key, 1, Integer::sum);
    if (settings.enabled() && now > most) {
      leave(counts, key);
      return false;
    }
    return true;
  }

  private static void leave(Map<String, Integer> counts, String key) {
    counts.computeIfPresent(key, (_, count) -> count == 1 ? null : count - 1);
  }
}
