package dev.tesuri.web.chat;

import dev.tesuri.bot.conversation.Conversation;
import dev.tesuri.bot.face.Reading;
import dev.tesuri.bot.handover.Circumstances;
import dev.tesuri.bot.handover.ResumeCodes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;

/// Knows those who come to one face of the program, by their cookie.
public interface Visitors {

  /// Whoever holds these cookies; that they open anything is not said.
  Optional<Visitor> of(Cookies cookies);

  /// The same of a request.
  default Optional<Visitor> of(HttpHeaders headers) {
    return of(Cookies.of(headers));
  }

  /// What the visitor's token opens; empty when it opens nothing, or nothing any more.
  Optional<Conversation> conversation(Visitor visitor);

  /// A new visitor, with a conversation of their own.
  Visitor welcome(HttpHeaders headers);

  /// A new visitor who goes on where another conversation stood.
  Visitor goOn(HttpHeaders headers, ResumeCodes.Place place);

  /// On what the request is read.
  Circumstances circumstances(HttpHeaders headers, Reading reading);

  /// Whether browsers come by https.
  boolean secure();

  /// Carries the visitor from page to page.
  NewCookie cookie(Visitor visitor);

  /// Makes the browser forget the conversation.
  NewCookie noCookie();
}
