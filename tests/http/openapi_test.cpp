#include "http/openapi.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "http/app.h"
#include "http/client.h"
#include "http/gate/server.h"
#include "http/hbs_service.h"
#include "http/routes.h"
#include "http/service.h"
#include "http/yaml.h"
#include "security/tls_certificate.h"

namespace samspar::http {
namespace {

using test::Answer;
using test::Browser;
using test::OpenApi;
using test::Service;

TEST(Yaml, reads_the_part_that_the_document_keeps_to) {
    EXPECT_EQ(test::read_yaml("# c\na:\n  b: text with: colon\n  \"2\": [1, \"x\"]\n"
                              "list:\n  - one\n  - k: v\n    m: \"q\"\n  - {\"j\": null}\n"),
              Json::parse(R"({"a": {"b": "text with: colon", "2": [1, "x"]},
                              "list": ["one", {"k": "v", "m": "q"}, {"j": null}]})"));
    EXPECT_THROW((void)test::read_yaml("a:\n    b: 1\n"), std::runtime_error);
    EXPECT_THROW((void)test::read_yaml("a: 1\na: 2\n"), std::runtime_error);
    EXPECT_THROW((void)test::read_yaml("a: {b: 1}\n"), std::runtime_error);
}

TEST(OpenApi, has_every_route_and_no_other) {
    std::set<std::string> table;
    for (const Route& route : routes()) {
        table.insert(std::string(route.method) + " " + std::string(route.pattern));
    }
    const std::vector<std::string> operations = OpenApi().operations();
    EXPECT_EQ(std::set<std::string>(operations.begin(), operations.end()), table);
    EXPECT_EQ(operations.size(), routes().size());
}

TEST(OpenApi, notices_a_reply_that_does_not_fit) {
    const OpenApi document;
    const auto faults = [&](int status, const std::string& body) {
        return document.faults("GET /healthz", status, "application/json", body).size();
    };
    EXPECT_EQ(faults(200, R"({"status":"ok"})"), 0U);
    EXPECT_EQ(faults(200, R"({"status":"bad"})"), 1U);
    EXPECT_EQ(faults(200, R"({"status":1})"), 1U);
    EXPECT_EQ(faults(200, R"({})"), 1U);
    EXPECT_EQ(faults(200, R"({"status":"ok","more":1})"), 1U);
    EXPECT_EQ(faults(418, R"({"status":"ok"})"), 1U);
    EXPECT_EQ(document.faults("GET /healthz", 200, "text/plain", "ok").size(), 1U);
}

// The service listening on a port, and everything that it answers held against the document.
class Running {
public:
    Running()
        : certificate_(make_certificate()),
          server_(
              service.inside->settings.limits,
              [this](Request request) { return answer(*service.inside, std::move(request)); },
              [this](const Head& head) {
                  return body_limit(head, service.inside->settings.limits);
              }),
          port_(server_.listen_tls("127.0.0.1", 0, certificate_)) {}

    Json call(Browser& browser,
              const std::string& operation,
              const std::string& target,
              const Json& body = nullptr) {
        const Answer answered = send(browser, operation, target, body);
        const auto faults = document_.faults(
            operation, answered.status, answered.header("content-type"), answered.body);
        EXPECT_THAT(faults, testing::IsEmpty()) << answered.body;
        EXPECT_NE(answered.header("content-security-policy"), "") << operation;
        if (answered.status < 300) {
            answered_.insert(operation);
        }
        const bool json = answered.header("content-type").starts_with("application/json");
        return json ? Json::parse(answered.body) : Json();
    }

    // As `target`, with the parameters of the route already in it.
    Json get(Browser& browser, const std::string& target) {
        return call(browser, "GET " + target.substr(0, target.find('?')), target);
    }

    const std::set<std::string>& answered() const { return answered_; }

    Service service;

private:
    security::TlsServerContext make_certificate() {
        security::create_tls_certificate(service.directory / "cert.pem",
                                         service.directory / "cert.key",
                                         "localhost",
                                         std::chrono::sys_seconds{},
                                         security::system_random);
        return {service.directory / "cert.pem", service.directory / "cert.key"};
    }

    Answer send(Browser& browser,
                const std::string& operation,
                const std::string& target,
                const Json& body) {
        const std::string method = operation.substr(0, operation.find(' '));
        std::string text = method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n";
        if (!browser.token.empty()) {
            text += "Cookie: " + service.inside->session_cookie + "=" + browser.token + "\r\n";
        }
        const std::string sent = body.is_null() ? "" : body.dump();
        if (method != "GET") {
            text += "X-CSRF-Token: " + browser.csrf + "\r\nContent-Type: application/json\r\n" +
                    "Content-Length: " + std::to_string(sent.size()) + "\r\n";
        }
        test::RawConnection connection(port_);
        connection.send(text + "\r\n" + sent);
        Answer answered = connection.receive();
        const std::string cookie = answered.header("set-cookie");
        if (!cookie.empty()) {
            const std::size_t from = cookie.find('=') + 1;
            browser.token = cookie.substr(from, cookie.find(';') - from);
            const Json json = answered.body.empty() ? Json() : Json::parse(answered.body);
            browser.csrf = json.is_object() ? json["csrf"].get<std::string>() : "";
        }
        return answered;
    }

    security::TlsServerContext certificate_;
    Server server_;
    int port_;
    OpenApi document_;
    std::set<std::string> answered_;
};

void log_in(Running& running, Browser& browser, const std::string& name) {
    Json body{{"anvandarnamn", name}, {"losenord", test::kPassword}};
    running.call(browser, "POST /api/v1/login", "/api/v1/login", body);  // 401 totp_required
    body["kod"] = running.service.code_of(name).value();
    running.call(browser, "POST /api/v1/login", "/api/v1/login", body);
}

void read_open(Running& running) {
    Browser nobody(running.service);
    for (const char* target : {"/healthz", "/readyz", "/version", "/api/v1/start"}) {
        running.get(nobody, target);
    }
    running.get(nobody, "/api/v1/session");  // 401
    running.call(nobody, "POST /api/v1/login", "/api/v1/login", {{"anvandarnamn", "x"}});
    running.call(
        nobody, "POST /api/v1/activate", "/api/v1/activate", {{"token", "x"}, {"losenord", "y"}});
}

void live_as_handlaggare(Running& running) {
    const std::string all = "/api/v1/registreringar";
    Browser browser(running.service);
    log_in(running, browser, "handlaggare");
    running.call(browser, "POST " + all, all, {{"insats", running.service.start.value}});  // 422
    running.call(browser, "POST " + all, all, {{"insats", "x"}});                          // 400
    Json body = test::new_registrering(running.service);
    const Json made = running.call(browser, "POST " + all, all, body);
    running.call(browser, "POST " + all, all, body);  // 409 possible_duplicate
    running.get(browser, all + "?status=alla");
    running.call(browser, "POST " + all + "/sok", all + "/sok", {{"fodelsear", 1990}});
    const std::string one = all + "/" + made["kod"].get<std::string>();
    const std::string pattern = all + "/{kod}";
    running.call(browser, "POST " + pattern + "/avslut", one + "/avslut", test::avslut_body(1));
    running.call(
        browser, "POST " + pattern + "/ateroppna", one + "/ateroppna", {{"version", 2}});  // 422
    running.call(browser,
                 "POST " + pattern + "/ateroppna",
                 one + "/ateroppna",
                 {{"version", 2}, {"skal", "fortsatter"}});
    running.call(browser, "POST " + pattern + "/angra", one + "/angra", {{"version", 3}});
    body["version"] = 4;
    body["fodelsear"] = 1991;
    running.call(browser, "PUT " + pattern, one, body);
    running.call(browser, "PUT " + pattern, one, body);  // 409
    running.call(browser,
                 "POST " + pattern + "/felregistrering",
                 one + "/felregistrering",
                 {{"version", 5}, {"skal", "dubblett"}});
    running.call(browser, "GET " + pattern, one);
    running.call(browser, "GET " + pattern, all + "/333-333");  // 404
    running.get(browser, "/api/v1/statistik?period=2026");      // 403
    for (const char* target : {"/api/v1/session",
                               "/api/v1/kodlistor",
                               "/api/v1/forbund",
                               "/api/v1/definitioner",
                               "/api/v1/insatser"}) {
        running.get(browser, target);
    }
    running.call(
        browser, "POST /api/v1/session/roll", "/api/v1/session/roll", {{"roll", "handlaggare"}});
    Json password{{"nuvarande", test::kPassword}, {"nytt", "blå regnrock i vinden"}};
    const std::string change = "/api/v1/session/losenord";
    running.call(browser, "POST " + change, change, password);  // 401 totp_required
    running.service.pass(std::chrono::seconds(30));
    password["kod"] = running.service.code_of("handlaggare").value();
    running.call(browser, "POST " + change, change, password);
    running.call(browser, "POST /api/v1/logout", "/api/v1/logout");
}

void confirm(Running& running, Browser& browser, const std::string& name) {
    const std::string path = "/api/v1/session/bekrafta";
    Json body{{"losenord", "wrong"}};
    running.call(browser, "POST " + path, path, body);  // 401 login_failed
    running.service.pass(std::chrono::minutes(10));
    running.get(browser, "/api/v1/statistik?period=2026&format=csv");  // 403 step_up_required
    body = {{"losenord", test::kPassword}, {"kod", running.service.code_of(name).value()}};
    running.call(browser, "POST " + path, path, body);
}

void activate(Running& running, const std::string& link) {
    Browser kim(running.service);
    Json body{{"token", link.substr(link.find('#') + 1)}, {"losenord", "röd cykel i regnet"}};
    const Json offer = running.call(kim, "POST /api/v1/activate", "/api/v1/activate", body);  // 409
    body["kod"] = running.service.code_now(offer["totp"]["secret"].get<std::string>());
    running.call(kim, "POST /api/v1/activate", "/api/v1/activate", body);
}

void decide_policy(Running& running, Browser& browser) {
    const std::string path = "/api/v1/publiceringar/policy";
    running.get(browser, path);
    Json body = Json::parse(R"({"troskel": 5, "bredd": 4, "grupp": 1, "kon_fran": 10,
        "en_vag_fran": 20, "tva_vagar_fran": 50, "procent_fran": 20, "medel_fran": 10})");
    running.call(browser, "POST " + path, path, body);
    running.get(browser, path);
    body["troskel"] = 2;
    running.call(browser, "POST " + path, path, body);  // 422
}

void change_lists(Running& running, Browser& browser) {
    const std::string codes = "/api/v1/kodlistor/forsorjning/koder";
    const std::string pattern = "/api/v1/kodlistor/{lista}/koder";
    const Json code{{"kod", "omstallningsstod"},
                    {"etikett", "Omställningsstöd"},
                    {"grupp", "ovrig_offentlig"},
                    {"giltig_fran", "2026-01-01"}};
    running.call(browser, "POST " + pattern, codes, code);
    running.call(browser, "POST " + pattern, codes, code);  // 422
    const Json end{{"etikett", "Omställningsstöd"}, {"hjalp", ""}, {"giltig_till", "2026-12-31"}};
    running.call(browser, "PUT " + pattern + "/{kod}", codes + "/omstallningsstod", end);
    running.call(browser, "PUT " + pattern + "/{kod}", codes + "/nothing", end);  // 404
    const std::string kommuner = "/api/v1/forbund/kommuner";
    running.call(browser, "POST " + kommuner, kommuner, {{"kod", "0180"}, {"namn", "Stockholm"}});
    running.call(browser, "POST " + kommuner, kommuner, {{"kod", "180"}, {"namn", "X"}});  // 422
}

void mend(Running& running, Browser& browser) {
    const std::string pattern = "/api/v1/publiceringar/{nummer}/rattelse";
    const std::string path = "/api/v1/publiceringar/1/rattelse";
    running.call(browser, "GET " + pattern, path);
    const std::string post = "POST " + pattern + "r";
    const Json table{{"skal", "Åldern var räknad fel."}, {"tabeller", {"alder"}}};
    running.call(browser, post, path + "r", table);
    running.call(browser, post, path + "r", table);  // 422: it is withdrawn already
    running.call(browser, post, path + "r", {{"skal", ""}, {"tabeller", Json::array()}});  // 422
    running.call(browser, "GET " + pattern + "r", path + "r");
    running.call(browser, "GET " + pattern + "r/{rattelse}/fil", path + "r/1/fil?format=csv");
    running.call(browser, "GET " + pattern + "r/{rattelse}/fil", path + "r/2/fil?format=csv");
}

void publish(Running& running, Browser& browser) {
    test::import_hbs(running.service);
    const std::string all = "/api/v1/publiceringar";
    const Json year{{"ar", 2021}};
    running.call(browser, "POST " + all + "/forhandsgranska", all + "/forhandsgranska", year);
    running.get(browser, all + "/framsteg");
    running.call(browser, "POST " + all, all, year);
    running.call(browser, "POST " + all, all, year);            // 409
    running.call(browser, "POST " + all, all, {{"ar", 2199}});  // 422
    running.get(browser, all);
    running.call(browser, "GET " + all + "/{nummer}", all + "/1");
    running.call(browser, "GET " + all + "/{nummer}", all + "/2");  // 404
    running.call(browser, "GET " + all + "/{nummer}/fil", all + "/1/fil?format=csv");
    running.call(browser, "GET " + all + "/{nummer}/skillnad", all + "/1/skillnad");
    running.call(browser, "POST " + all + "/{nummer}/kontroll", all + "/1/kontroll");
    mend(running, browser);
    for (const char* format : {"json", "html", "xlsx"}) {
        for (const char* kind : {"intern", "publicering"}) {
            running.get(
                browser,
                std::string("/api/v1/arsredovisning?ar=2021&typ=") + kind + "&format=" + format);
        }
    }
    running.call(browser, "GET /api/v1/arsredovisning", "/api/v1/arsredovisning?ar=2020");  // 404
    running.call(browser, "POST /api/v1/mikrodata", "/api/v1/mikrodata", year);
    running.call(browser, "POST /api/v1/mikrodata", "/api/v1/mikrodata", {{"ar", 2020}});  // 409
}

void live_as_forbund(Running& running) {
    Browser browser(running.service);
    log_in(running, browser, "forbund");
    confirm(running, browser, "forbund");
    decide_policy(running, browser);
    publish(running, browser);
    change_lists(running, browser);
    const Json insats{{"namn", "Vända"},
                      {"inriktning", "individinriktad"},
                      {"registrering", "individ"},
                      {"arbetslivsinriktad", true},
                      {"start", "2026-01-01"}};
    Json made = running.call(browser, "POST /api/v1/insatser", "/api/v1/insatser", insats);
    const std::string id = std::to_string(made["id"].get<int>());
    Json changed = insats;
    changed["version"] = 1;
    changed["ort"] = "Huddinge";
    running.call(browser, "PUT /api/v1/insatser/{id}", "/api/v1/insatser/" + id, changed);
    for (const char* format : {"json", "csv", "excel-csv", "xlsx", "html"}) {
        running.get(browser,
                    std::string("/api/v1/statistik?period=2026&jamfor=1&format=") + format);
    }
    const Json user{{"anvandarnamn", "kim"}, {"namn", "Kim"}, {"roller", {"handlaggare"}}};
    made = running.call(browser, "POST /api/v1/anvandare", "/api/v1/anvandare", user);
    running.get(browser, "/api/v1/anvandare");
    running.get(browser, "/api/v1/drift");
    const std::string one = "/api/v1/anvandare/" + std::to_string(made["id"].get<int>());
    const std::string pattern = "/api/v1/anvandare/{id}";
    running.call(browser, "PUT " + pattern, one, {{"namn", "Kim Berg"}});
    running.call(browser, "GET " + pattern + "/uppdrag", one + "/uppdrag");
    running.call(browser, "POST " + pattern + "/avstang", one + "/avstang");
    const Json reset = running.call(browser, "POST " + pattern + "/aterstall", one + "/aterstall");
    running.call(browser,
                 "PUT " + pattern + "/uppdrag",
                 one + "/uppdrag",
                 {{"uppdrag", {{{"insats", running.service.start.value}, {"fran", nullptr}}}}});
    activate(running, reset["lank"]);
}

TEST(OpenApi, says_what_the_running_service_answers) {
    Running running;
    read_open(running);
    live_as_handlaggare(running);
    live_as_forbund(running);
    Browser granskare(running.service);
    log_in(running, granskare, "granskare");
    running.get(granskare, "/api/v1/logg?antal=200");
    for (const std::string& operation : OpenApi().operations()) {
        EXPECT_TRUE(running.answered().contains(operation)) << operation << " was never answered";
    }
}

}  // namespace
}  // namespace samspar::http
