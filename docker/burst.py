#!/usr/bin/env python3
"""Floods a service on this machine: docker/burst.py PORT PROCESS KIND SECONDS [TEXT]

Prints what it was answered and the most memory that the process had. Ends with 0 if the process lives, has stayed below 480 MB, and
answered nothing but 200, 503, 504 and what a kind expects. Needs an articles' text in src/GeoTagger.Cli, so run it from the repository.
"""
import collections, http.client, json, os, socket, sys, threading, time

PORT, PROCESS, KIND, SECONDS = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3], float(sys.argv[4])
MOST_MEGABYTES = 480
answers, lock, peak = collections.Counter(), threading.Lock(), 0
news = open("src/GeoTagger.Cli/Articles/articles.txt", encoding="utf-8").read()
news *= 1 + 250_000 // len(news)


def resident():
    with open(f"/proc/{PROCESS}/status") as status:
        return next((int(line.split()[1]) // 1024 for line in status if line.startswith("VmRSS")), 0)


def watch():
    global peak
    while True:
        try:
            peak = max(peak, resident())
        except OSError:
            return
        time.sleep(0.05)


def note(answer):
    with lock:
        answers[answer] += 1


def post(path, body, form="application/json"):
    connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=300)
    try:
        connection.request("POST", path, body, {"Content-Type": form})
        response = connection.getresponse()
        content = response.read()
        note(response.status)
        return content
    except (ConnectionError, http.client.HTTPException, TimeoutError) as gone:
        # The server may close a connection whose body it refuses before all of it is sent.
        note("closed" if isinstance(gone, (ConnectionResetError, BrokenPipeError)) else type(gone).__name__)
        return b""
    finally:
        connection.close()


def side_by_side(count, work):
    threads = [threading.Thread(target=work, args=(number,)) for number in range(count)]
    for thread in threads: thread.start()
    for thread in threads: thread.join()


def document(text, **more):
    return json.dumps({"text": text, **more}, ensure_ascii=False).encode()


def again(path, body, form="application/json"):
    end = time.monotonic() + SECONDS

    def work(_):
        post(path, body, form)
        while time.monotonic() < end: post(path, body, form)
    return work


def stream(lines):
    """Lines are answered by as many lines, or by an error line that ends the stream."""
    replies = post("/v1/geotag/batch", b"".join(line + b"\n" for line in lines), "application/x-ndjson").splitlines()
    for reply in replies:
        try:
            note(json.loads(reply).get("error", {}).get("type", "line"))
        except ValueError:
            note("cut line")
    if len(replies) < len(lines) and b'"error"' not in b"".join(replies[-1:]): note("lines lost")


def resting_streams(count=200):
    held = []
    for _ in range(count):
        connection = socket.create_connection(("127.0.0.1", PORT), timeout=30)
        held.append(connection)
        connection.sendall(b"POST /v1/geotag/batch HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-ndjson\r\nContent-Length: 9000000\r\n\r\n")
        try:
            connection.sendall(b'{"text": "' + b"a" * 2_000_000)
        except (ConnectionError, TimeoutError):
            note("closed")
    time.sleep(SECONDS)
    for connection in held: connection.close()


def slow_texts_and_bodies():
    slow = threading.Thread(target=side_by_side, args=(8, again("/v1/geotag", document("ab." * 50_000))))
    slow.start()
    side_by_side(200, lambda _: post("/v1/geotag", document("a" * 2_000_000)))
    slow.join()


threading.Thread(target=watch, daemon=True).start()
fine = {200, 503, 504, "closed", "line", "/problems/overloaded", "/problems/slow-request", "/problems/timed-out"}
if KIND == "texts":
    pattern = sys.argv[5] if len(sys.argv) > 5 else news
    text = (pattern * (1 + 199_000 // len(pattern)))[:199_000]
    side_by_side(16, again("/v1/geotag", document(text)))
elif KIND == "streams":
    lines = [document(news[1000 * i:1000 * i + 30_000]) for i in range(10)]
    side_by_side(40, lambda _: stream(lines))
elif KIND == "resting-streams":
    resting_streams()
elif KIND == "bodies":
    fine.add(413)
    slow_texts_and_bodies()
elif KIND == "batches":
    batch = b'{"documents": [' + b",".join([document(news[:150_000])] * 100) + b"]}"
    side_by_side(32, lambda _: post("/v1/geotag/batch", batch))
elif KIND == "zeros":
    fine.add(413)
    side_by_side(4, again("/v1/geotag/batch", b'{"documents":[' + b",".join([b"0"] * 8_000_000) + b"]}"))
elif KIND == "countries":
    fine.add(400)
    side_by_side(4, again("/v1/geotag", b'{"text": "' + b"Paris, " * 200 + b'", "hints": {"countries": [' + b",".join([b'"AQ"'] * 390_000) + b"]}}"))
elif KIND == "long-replies":
    stream([document("Paris " * 33_000, alternatives=10)] * 3)
else:
    sys.exit(f"There is no kind {KIND}.")

time.sleep(0.2)
lives = os.path.exists(f"/proc/{PROCESS}/status") and resident() > 0
print(f"{dict(answers)}, at most {peak} MB", end="")
sys.exit(not (lives and peak < MOST_MEGABYTES and set(answers) <= fine))
