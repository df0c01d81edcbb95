package dev.tesuri.admin.people;

import io.nayuki.qrcodegen.QrCode;

/// A QR code as the outline of an SVG path, so that a page can carry it without a further request.
///
/// @param size of the square that it stands in, with the quiet border
/// @param outline attribute `d` of the path: its dark modules
public record QrPicture(int size, String outline) {

  private static final int BORDER = 4;

  /// The code of this text.
  public static QrPicture of(String text) {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    var outline = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          outline.append('M').append(x + BORDER).append(',').append(y + BORDER).append("h1v1h-1z");
        }
      }
    }
    return new QrPicture(code.size + 2 * BORDER, outline.toString());
  }
}
