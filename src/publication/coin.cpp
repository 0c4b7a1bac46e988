#include "publication/coin.h"

#include "security/sha256.h"

namespace samspar::publication {

std::string words_of_coin(domain::Period period,
                          const disclosure::Ledger& earlier,
                          const disclosure::Policy& policy) {
    std::string published;
    for (const disclosure::LedgerCell& cell : earlier.cells) {
        published += cell.universe + '|' + cell.key + '|' +
                     std::string(disclosure::to_string(cell.state)) + '|' +
                     (cell.count ? std::to_string(*cell.count) : "") + '\n';
    }
    std::string limits;
    for (const int limit : {policy.threshold,
                            policy.width,
                            policy.group,
                            policy.insider ? 1 : 0,
                            policy.split_kon,
                            policy.split_one_way,
                            policy.split_two_way,
                            policy.percent_from,
                            policy.mean_from}) {
        limits += '|' + std::to_string(limit);
    }
    return "publicering|" + domain::to_string(period) + '|' + security::sha256_hex(published) +
           limits;
}

}  // namespace samspar::publication
