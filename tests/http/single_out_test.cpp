// What somebody with a session can do who may see no single registrering, and would like to see
// one: two tables that differ by one person tell everything about her. Every moment and every
// period that a request can name is tried; none may fall between two registreringar of the same
// month.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <set>
#include <string>

#include "http/service.h"

namespace samspar::http {
namespace {

using std::chrono::seconds;
using test::Browser;
using test::Seen;
using test::Service;
using testing::ElementsAre;

constexpr int kRegistered = 6;
constexpr std::int64_t kMinute = 60'000;

// Six in START, a minute apart, on a day of November 2026.
void register_six(Service& service) {
    Browser handlaggare(service, "handlaggare");
    for (int i = 0; i < kRegistered; ++i) {
        service.pass(seconds(60));
        Json body = test::new_registrering(service);
        body["fodelsear"] = 1980 + i;
        ASSERT_EQ(handlaggare.post("/api/v1/registreringar", body).status, 201);
    }
}

std::optional<std::int64_t> aktuella(const Seen& seen) {
    if (seen.status != 200) {
        return std::nullopt;
    }
    for (const Json& row : seen.json["statistik"]) {
        if (row["tabell"] == "flode" && row["insats"] == "*" && row["kon"] == "*" &&
            row["kategori"] == "*" && row["matt"] == "aktuella") {
            return row["antal"].get<std::int64_t>();
        }
    }
    return std::nullopt;
}

// How many were there, at every moment that the attacker got an answer about.
class Attacker {
public:
    Attacker(Service& service, const std::string& name) : browser_(service, name) {}

    // Whether there was an answer.
    bool ask(const std::string& per) {
        const Seen seen = browser_.get("/api/v1/statistik?period=2026" + per);
        if (const auto count = aktuella(seen)) {
            counts_.insert(*count);
        }
        return seen.status == 200;
    }

    [[nodiscard]] Seen ask_period(const std::string& period) {
        return browser_.get("/api/v1/statistik?period=" + period);
    }

    [[nodiscard]] const std::set<std::int64_t>& counts() const { return counts_; }

private:
    Browser browser_;
    std::set<std::int64_t> counts_;
};

std::string month_of_2026(int month) {
    return domain::to_string(domain::make_date(2026, month, 1)).substr(0, 7);
}

void try_every_moment(Attacker& attacker, domain::Instant first, domain::Instant now) {
    for (std::int64_t ms = first.ms - kMinute; ms < first.ms + 10 * kMinute; ms += kMinute / 4) {
        const std::string moment = domain::to_string(domain::Instant{ms});
        EXPECT_FALSE(attacker.ask("&per=" + moment)) << moment;
        EXPECT_FALSE(attacker.ask("&per=" + moment.substr(0, 16) + "Z")) << moment;
    }
    for (std::int32_t day = domain::swedish_date(first).days - 60;
         day <= domain::swedish_date(now).days + 40;
         ++day) {
        (void)attacker.ask("&per=" + domain::to_string(domain::Date{day}));
    }
    for (const char* per : {"2025",
                            "2026",
                            "2026T1",
                            "2026T2",
                            "2026T3",
                            "2026-10",
                            "2026-11",
                            "2026-12",
                            "publicering:0",
                            "publicering:1",
                            "now",
                            ""}) {
        (void)attacker.ask(std::string("&per=") + per);
    }
    EXPECT_TRUE(attacker.ask(""));
}

TEST(SinglingOut, one_registrering_by_the_moment_of_statistics_does_not_work) {
    for (const char* name : {"forbund", "insatsansvarig"}) {
        Service service;
        const domain::Instant first = service.now;
        register_six(service);
        service.pass(seconds(10 * 24 * 60 * 60));
        Attacker attacker(service, name);
        try_every_moment(attacker, first, service.now);
        EXPECT_THAT(attacker.counts(), ElementsAre(0, kRegistered)) << name;
    }
}

TEST(SinglingOut, one_registrering_by_the_months_of_an_insats_does_not_work) {
    Service service;
    Attacker ansvarig(service, "insatsansvarig");
    Attacker forbund(service, "forbund");
    int answered = 0;
    for (int from = 1; from <= 11; ++from) {
        for (int to = from; to <= 12; ++to) {
            const std::string period = month_of_2026(from) + "/" + month_of_2026(to);
            const Seen seen = ansvarig.ask_period(period);
            const bool whole = (from % 4 == 1 && to == from + 3) || (from == 1 && to == 12);
            EXPECT_EQ(seen.status, whole ? 200 : 422) << period;
            if (!whole) {
                EXPECT_THAT(seen.fields(), ElementsAre("period:tertial_or_year"));
            }
            answered += seen.status == 200 ? 1 : 0;
            EXPECT_EQ(forbund.ask_period(period).status, 200) << period;
        }
    }
    EXPECT_EQ(answered, 4);
}

}  // namespace
}  // namespace samspar::http
