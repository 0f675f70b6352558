"""Small PDFs that do harm: made here, so that nothing harmful lies about."""

from __future__ import annotations

from collections.abc import Mapping

CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"
LEVELS, TIMES = 12, 10


def pdf(objects: Mapping[int, bytes]) -> bytes:
    """A PDF of these objects; the first is its catalog."""
    content, places = b"%PDF-1.7\n", []
    for number, body in objects.items():
        places.append(len(content))
        content += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(content))
    return content + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + end


def stream(entries: bytes, content: bytes) -> bytes:
    """A stream object."""
    return b"<< %b /Length %d >>\nstream\n%b\nendstream" % (entries, len(content), content)


def endless() -> bytes:
    """A tree of pages that holds itself, said to have a million: the reader is never done."""
    return pdf({1: CATALOG, 2: b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 1000000 >>"})


def swelling() -> bytes:
    """A page with a form that holds ten of the next, twelve deep: the reader keeps all of them until the memory is full."""
    objects = {
        1: CATALOG,
        2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /XObject << /X 6 0 R >> >> >>",
        4: stream(b"", b"/X Do"),
        5: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    }
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << %b >>"
    for number in range(6, 6 + LEVELS):
        objects[number] = stream(form % (b"/XObject << /X %d 0 R >>" % (number + 1)), b"/X Do " * TIMES)
    objects[6 + LEVELS] = stream(form % b"/Font << /F 5 0 R >>", b"BT /F 9 Tf 10 10 Td (1) Tj ET")
    return pdf(objects)
