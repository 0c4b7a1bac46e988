#include "publication/coin.h"

#include "security/sha256.h"

namespace samspar::publication {

double coin_for(const store::Store& store,
                bool training,
                std::string_view what,
                domain::Period period,
                const disclosure::Ledger& earlier,
                const disclosure::Policy& policy) {
    if (training) {
        return 0;
    }
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
    return store.coins().thrown_for(std::string(what) + '|' + domain::to_string(period) + '|' +
                                    security::sha256_hex(published) + limits);
}

}  // namespace samspar::publication
