#include <CLI/CLI.hpp>
#include <charconv>
#include <chrono>
#include <future>
#include <memory>

#include "acts/drift.h"
#include "cli/act_outcome.h"
#include "cli/commands.h"
#include "cli/config_file.h"
#include "cli/control_server.h"
#include "cli/json.h"
#include "cli/library_versions.h"
#include "cli/local_store.h"
#include "cli/log_copy.h"
#include "cli/service_process.h"
#include "cli/socket_place.h"
#include "cli/stop_signal.h"
#include "cli/tls_files.h"
#include "cli/upgrade.h"
#include "cli/web_app.h"
#include "http/app.h"
#include "http/gate/server.h"
#include "store/forbund.h"
#include "store/start_check.h"

namespace samspar::cli {
namespace {

constexpr std::string_view kServeExamples =
    "  samspar serve --data /srv/samspar\n"
    "  samspar serve --data /srv/samspar --listen 127.0.0.1:9443\n"
    "  samspar serve --data /srv/samspar --socket /run/samspar/http.sock";

constexpr int kMostPort = 65535;
// How late the sum of what was refused within a minute may be in the log.
constexpr std::chrono::seconds kSumsWrittenAfter{10};

struct ServeWords {
    std::string listen = "127.0.0.1:8443";
    std::string socket;
    std::string certificate;
    std::string private_key;
    std::string access_log;  // where a copy of it goes; empty: nowhere
};

struct Address {
    std::string host;
    int port = 0;
};

// `127.0.0.1:8443`, `[::1]:8443`, `0.0.0.0:0`.
Address read_address(std::string_view text) {
    const std::size_t colon = text.rfind(':');
    Address address;
    if (colon != std::string_view::npos && colon > 0) {
        address.host = text.substr(0, colon);
        const std::string_view port = text.substr(colon + 1);
        const auto result = std::from_chars(port.data(), port.data() + port.size(), address.port);
        if (result.ec == std::errc{} && result.ptr == port.data() + port.size() &&
            address.port >= 0 && address.port <= kMostPort) {
            return address;
        }
    }
    throw WrongUse("--listen must be ADDRESS:PORT, like 127.0.0.1:8443");
}

std::string without_brackets(const std::string& host) {
    return host.starts_with('[') && host.ends_with(']') ? host.substr(1, host.size() - 2) : host;
}

http::Settings settings_for(Call& call, std::string url, StopSignal& stop) {
    http::Settings settings;
    settings.program_version = kProgramVersion;
    settings.public_url = std::move(url);
    settings.web_app = web_app_files();
    settings.log = [&call](std::string_view line) { call.output.message(line); };
    settings.store_broken = [&call, &stop] {
        call.output.message("samspar: the database can no longer be trusted; stopping");
        stop.raise(StopReason::kStoreBroken);
    };
    return settings;
}

// Where people reach the service, as far as it can know.
std::string public_url(const Config& config, int port) {
    if (!config.url.empty()) {
        return config.url;
    }
    return port == 0 ? kDefaultUrl : "https://localhost:" + std::to_string(port);
}

struct Listening {
    std::string where;
    int port = 0;  // 0 on a Unix socket
};

Listening listen(http::Server& server,
                 const ServeWords& words,
                 const security::TlsServerContext* tls) {
    try {
        if (tls == nullptr) {
            if (const std::string why = why_no_socket(words.socket); !why.empty()) {
                throw Refused("cannot listen on the socket " + words.socket + ": " + why);
            }
            server.listen_unix(words.socket);
            return {"unix:" + words.socket, 0};
        }
        const Address address = read_address(words.listen);
        const int port = server.listen_tls(without_brackets(address.host), address.port, *tls);
        return {"https://" + address.host + ":" + std::to_string(port), port};
    } catch (const http::CannotListen& error) {
        throw Refused(error.what());
    }
}

void announce(const std::string& where, http::Service& service, Call& call) {
    if (call.json) {
        call.output.data(json_line(Json{{"listening", where}}));
        return;
    }
    call.output.data("Serving " + service.store.edition()->forbund.namn + " on " + where +
                     ". Ctrl-C or SIGTERM stops.\n");
    if (service.settings.web_app.empty()) {
        call.output.message(
            "warning: the program was built without its web app; only the API is "
            "served");
    }
}

// A full disk stops neither a start nor a stop: what is registered can be read.
void leave_row(Call& call, store::Store& store, acts::Service what) {
    try {
        const CommandEnvironment environment(store);
        done_or_refused(acts::log_service(environment.get(), call.doer(store.clock_now()), what));
    } catch (const std::exception& error) {
        call.output.message("samspar: no row in the access log of the service: " +
                            std::string(error.what()));
    }
}

// Serves until a signal says stop. `stop` was made before any thread, so that none takes a signal.
int serve_until_stopped(const ServeWords& words,
                        Call& call,
                        store::Store& store,
                        const security::Secret<32>& session_key,
                        StopSignal& stop) {
    const http::Limits limits;
    const auto tls = words.socket.empty()
                         ? open_tls(store.directory(), words.certificate, words.private_key)
                         : nullptr;
    // The service knows the port of its own links, so it is made after listening has begun; a
    // request that comes in between waits.
    std::optional<http::Service> service;
    std::promise<http::Service*> made;
    const std::shared_future<http::Service*> ready = made.get_future().share();
    http::Server server(
        limits,
        [ready](http::Request request) { return http::answer(*ready.get(), std::move(request)); },
        [&limits](const http::Head& head) { return http::body_limit(head, limits); },
        [ready](const std::string& address, const http::Refusal& refusal, std::int64_t times) {
            http::log_turned_away(*ready.get(), address, refusal, times);
        });
    const Listening listening = listen(server, words, tls.get());
    const std::string url = public_url(read_config(store.directory()), listening.port);
    service.emplace(store, session_key, settings_for(call, url, stop));
    made.set_value(&*service);
    std::optional<LogCopy> copy;
    if (!words.access_log.empty()) {
        copy.emplace(store, words.access_log, service->settings.log);
    }
    const ControlServer control(store);
    leave_row(call, store, acts::Service::kStarts);
    announce(listening.where, *service, call);
    const StopReason reason = stop.wait(kSumsWrittenAfter, [&] {
        service->refusals.write_due();
        store.write_late_rows();
        if (copy) {
            copy->write_new();
        }
    });
    server.stop();
    if (reason == StopReason::kStoreBroken) {
        return kExitDiskError;
    }
    leave_row(call, store, acts::Service::kStops);
    if (copy) {
        copy->write_new();
    }
    return kExitOk;
}

// The ring is let go: a key that is changed or destroyed while the service runs is in no copy of
// it.
std::unique_ptr<store::Store> open_store(Call& call,
                                         const store::DataDirectory& directory,
                                         security::Secret<32>& session_key,
                                         security::Secret<32>& audit_key) {
    const security::Keyring keys = open_keyring(directory, call.key_file);
    bring_up(call, directory, keys);
    session_key = keys.key(security::KeyPurpose::kSession);
    audit_key = keys.key(security::KeyPurpose::kAudit);
    return std::make_unique<store::Store>(directory, keys);
}

int serve(const ServeWords& words, Call& call) {
    if (words.certificate.empty() != words.private_key.empty()) {
        throw WrongUse("--tls-cert and --tls-key go together");
    }
    prepare_to_serve();
    StopSignal stop;
    const store::DataDirectory directory(call.data);
    security::Secret<32> session_key;
    security::Secret<32> audit_key;
    int code = kExitOk;
    {
        const auto store = open_store(call, directory, session_key, audit_key);
        code = serve_until_stopped(words, call, *store, session_key, stop);
    }
    if (code == kExitDiskError) {
        store::want_whole_check(directory, audit_key);
    }
    if (!call.json) {
        call.output.data("Stopped.\n");
    }
    return code;
}

}  // namespace

void add_serve(CLI::App& app, Chosen& chosen) {
    const auto words = std::make_shared<ServeWords>();
    add_data_options(app, chosen);
    CLI::Option* const listen =
        app.add_option("--listen", words->listen, "Serve HTTPS there; port 0 takes a free one")
            ->type_name("ADDR:PORT")
            ->capture_default_str();
    app.add_option("--socket",
                   words->socket,
                   "Serve plain HTTP on a Unix socket instead, for a proxy that does TLS")
        ->type_name("PATH")
        ->excludes(listen);
    app.add_option("--tls-cert",
                   words->certificate,
                   "Certificate in PEM; default a self-made one in DIR/tls")
        ->type_name("PATH");
    app.add_option("--tls-key", words->private_key, "Its private key in PEM")->type_name("PATH");
    app.add_option("--access-log",
                   words->access_log,
                   "Copy the access log there as it grows: who did what and when, with no code, "
                   "parameter, name or address")
        ->type_name("PATH|syslog");
    add_json_option(app, chosen, "{listening}, one line when it is ready");
    add_examples(app, kServeExamples);
    app.callback([words, &chosen] {
        chosen.not_through_service = "it is served already; stop that process first";
        chosen.run = [words](Call& call) { return serve(*words, call); };
    });
}

}  // namespace samspar::cli
