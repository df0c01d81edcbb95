package dev.tesuri.web.journey;

import dev.tesuri.knowledge.language.Letters;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds what is Japanese on a page without being marked as such.
final class Marked {

  private static final Set<String> VOID =
      Set.of("meta", "link", "input", "br", "wbr", "path", "circle", "rect", "line", "hr", "img");
  private static final Pattern TOKEN = Pattern.compile("<(/?)([a-zA-Z0-9]+)([^>]*)>|([^<]+)|<!");
  private static final Pattern LANG = Pattern.compile("\\slang=\"([^\"]*)\"");
  private static final Pattern READ =
      Pattern.compile("\\s((?:aria-label|title|alt|data-[a-z-]+)=\"[^\"]*\")");

  private Marked() {}

  private record Open(String name, String lang) {}

  /// Words and attributes that are Japanese where the page is in another language.
  static List<String> japaneseOutside(String page) {
    var found = new ArrayList<String>();
    Deque<Open> open = new ArrayDeque<>();
    open.push(new Open("", ""));
    var token = TOKEN.matcher(page);
    while (token.find()) {
      String name = token.group(2);
      String text = token.group(4);
      boolean japanese = open.element().lang().startsWith("ja");
      if (text != null) {
        note(found, text.strip(), japanese);
      } else if (name != null && !token.group(1).isEmpty()) {
        close(open, name);
      } else if (name != null) {
        String rest = token.group(3);
        var lang = LANG.matcher(rest);
        String own = lang.find() ? lang.group(1) : open.element().lang();
        var read = READ.matcher(rest);
        while (read.find()) {
          note(found, read.group(1), own.startsWith("ja"));
        }
        if (!VOID.contains(name) && !rest.endsWith("/")) {
          open.push(new Open(name, own));
        }
      }
    }
    return found;
  }

  private static void close(Deque<Open> open, String name) {
    boolean closed = false;
    while (!closed && open.size() > 1) {
      closed = open.pop().name().equals(name);
    }
  }

  private static void note(List<String> found, String words, boolean japanese) {
    if (!japanese && Letters.anyJapanese(words)) {
      found.add(words);
    }
  }
}
