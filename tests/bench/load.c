// load PORT COOKIE CSRF INSATS DAY CLIENTS EACH kept|anew: registers through HTTPS on 127.0.0.1 as fast
// as the service takes it. A thread for each client, so that what asks costs little beside what answers:
// a client in Node.js takes as much processor as the service does for a registrering.
// Prints the code of every registrering that was acknowledged, a line each, and then one JSON object:
// seconds, acknowledged, errors, and the processor time of this program for one.
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <openssl/ssl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

enum { kReply = 16384, kKod = 16 };

static SSL_CTX *tls;
static struct sockaddr_in service;
static const char *cookie, *csrf, *insats, *day;
static int each, kept;

struct client {
    pthread_t thread;
    int number, made, errors;
    char (*koder)[kKod];
};

static SSL *open_connection(void) {
    const int on = 1;
    const int descriptor = socket(AF_INET, SOCK_STREAM, 0);
    setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (connect(descriptor, (const struct sockaddr *)&service, sizeof service) != 0) {
        close(descriptor);
        return NULL;
    }
    SSL *connection = SSL_new(tls);
    SSL_set_fd(connection, descriptor);
    if (SSL_connect(connection) == 1) return connection;
    SSL_free(connection);
    close(descriptor);
    return NULL;
}

static void close_connection(SSL *connection) {
    if (connection == NULL) return;
    const int descriptor = SSL_get_fd(connection);
    SSL_shutdown(connection);
    SSL_free(connection);
    close(descriptor);
}

static int print_request(char *into, size_t room, int n) {
    unsigned char random[16];
    char key[33];
    if (getrandom(random, sizeof random, 0) != (ssize_t)sizeof random) return -1;
    for (int i = 0; i < 16; ++i) snprintf(key + 2 * i, 3, "%02x", random[i]);
    char body[512];
    const int length = snprintf(
        body, sizeof body,
        "{\"insats\":%s,\"start\":\"%s\",\"kon\":\"%s\",\"fodelsear\":%d,\"forsorjning_fore\":[\"a_kassa\"],"
        "\"bekraftat\":[\"possible_duplicate\",\"age_outside_insats\",\"age_unusual\",\"start_long_ago\"]}",
        insats, day, n % 2 ? "man" : "kvinna", 1965 + n % 40);
    return snprintf(into, room,
                    "POST /api/v1/registreringar HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: %s\r\n"
                    "X-CSRF-Token: %s\r\nIdempotency-Key: %s\r\nContent-Type: application/json\r\n"
                    "Content-Length: %d\r\n%s\r\n%s",
                    cookie, csrf, key, length, kept ? "" : "Connection: close\r\n", body);
}

// The whole reply with an end; whether it is one.
static int read_reply(SSL *connection, char *reply) {
    size_t have = 0;
    for (;;) {
        const int got = SSL_read(connection, reply + have, (int)(kReply - 1 - have));
        if (got <= 0) return 0;
        have += (size_t)got;
        reply[have] = '\0';
        const char *end = strstr(reply, "\r\n\r\n");
        const char *length = end ? strcasestr(reply, "\r\nContent-Length:") : NULL;
        if (end && !length) return 0;
        if (end && have >= (size_t)(end + 4 - reply) + strtoul(length + 17, NULL, 10)) return 1;
    }
}

static int take_kod(const char *reply, char *kod) {
    const char *at = strncmp(reply, "HTTP/1.1 201", 12) == 0 ? strstr(reply, "\"kod\":\"") : NULL;
    return at != NULL && sscanf(at + 7, "%15[^\"]", kod) == 1;
}

static void *work(void *of) {
    struct client *client = of;
    char request[2048], reply[kReply];
    SSL *connection = NULL;
    for (int n = 0; n < each; ++n) {
        if (connection == NULL) connection = open_connection();
        const int size = print_request(request, sizeof request, client->number * each + n);
        if (connection != NULL && size > 0 && SSL_write(connection, request, size) == size &&
            read_reply(connection, reply) && take_kod(reply, client->koder[client->made])) {
            ++client->made;
        } else {
            ++client->errors;
            close_connection(connection);
            connection = NULL;
        }
        if (!kept) {
            close_connection(connection);
            connection = NULL;
        }
    }
    close_connection(connection);
    return NULL;
}

static double now(void) {
    struct timespec at;
    clock_gettime(CLOCK_MONOTONIC, &at);
    return (double)at.tv_sec + (double)at.tv_nsec / 1e9;
}

int main(int count, char **words) {
    if (count != 9) return 2;
    service.sin_family = AF_INET;
    service.sin_port = htons((unsigned short)atoi(words[1]));
    service.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    cookie = words[2];
    csrf = words[3];
    insats = words[4];
    day = words[5];
    const int clients = atoi(words[6]);
    each = atoi(words[7]);
    kept = strcmp(words[8], "kept") == 0;
    signal(SIGPIPE, SIG_IGN);
    tls = SSL_CTX_new(TLS_client_method());
    struct client *all = calloc((size_t)clients, sizeof *all);
    if (tls == NULL || all == NULL) return 1;
    const double begin = now();
    for (int i = 0; i < clients; ++i) {
        all[i].number = i;
        all[i].koder = calloc((size_t)each, kKod);
        pthread_create(&all[i].thread, NULL, work, &all[i]);
    }
    int made = 0, errors = 0;
    for (int i = 0; i < clients; ++i) {
        pthread_join(all[i].thread, NULL);
        made += all[i].made;
        errors += all[i].errors;
    }
    const double seconds = now() - begin;
    for (int i = 0; i < clients; ++i)
        for (int n = 0; n < all[i].made; ++n) puts(all[i].koder[n]);
    struct rusage used;
    getrusage(RUSAGE_SELF, &used);
    const double cpu = (double)(used.ru_utime.tv_sec + used.ru_stime.tv_sec) * 1e3 +
                       (double)(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e3;
    printf("{\"seconds\":%.3f,\"acknowledged\":%d,\"errors\":%d,\"client_cpu_ms\":%.3f}\n", seconds, made, errors,
           made ? cpu / made : 0.0);
    return 0;
}
