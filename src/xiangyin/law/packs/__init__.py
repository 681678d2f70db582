"""National floor and province packs. Adding a province is adding a file and a line here."""

from . import (
    beijing,
    chongqing,
    hainan,
    hebei,
    henan,
    national,
    shandong,
    shanghai,
    sichuan,
    tianjin,
    zhejiang,
)
from .pack import Pack

NATIONAL: Pack = national.PACK

PACKS: dict[str, Pack] = {
    pack.code: pack
    for pack in (
        beijing.PACK,
        tianjin.PACK,
        hebei.PACK,
        shanghai.PACK,
        zhejiang.PACK,
        shandong.PACK,
        henan.PACK,
        hainan.PACK,
        chongqing.PACK,
        sichuan.PACK,
    )
}
