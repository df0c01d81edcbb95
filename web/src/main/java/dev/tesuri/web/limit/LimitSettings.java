package dev.tesuri.web.limit;

import java.util.List;

/// The limits as the settings say them.
///
/// @param enabled false for measurements alone
/// @param texts of one conversation
/// @param taps of one conversation
/// @param textsOfAddress of one address
/// @param tapsOfAddress of one address
/// @param readsOfAddress pages and API answers that change nothing
/// @param openings conversations begun from one address
/// @param textsOfTown of all residents together
/// @param guesses wrong codes from one address
/// @param socketsOfAddress open at one time
/// @param socketsOfConversation open at one time
/// @param halls networks of town halls and partners, which the limits of addresses leave alone
public record LimitSettings(
    boolean enabled,
    Rate texts,
    Rate taps,
    Rate textsOfAddress,
    Rate tapsOfAddress,
    Rate readsOfAddress,
    Rate openings,
    Rate textsOfTown,
    Rate guesses,
    int socketsOfAddress,
    int socketsOfConversation,
    List<Network> halls) {

  public LimitSettings {
    halls = List.copyOf(halls);
  }
}
