"""The golden vectors of FORMATS.md 2, word for word."""

from handslag.domain.ids import BusinessId, VoucherId
from handslag.trust.keys import Keys
from handslag.trust.tokens import Claims


def _keys(first: int) -> Keys:
    return Keys(bytes(range(first, first + 32)), bytes(range(first + 32, first + 64)))


A = _keys(0x00)
P = _keys(0x40)
L = _keys(0x80)
A_ID = BusinessId("56475aa75463474c")
P_ID = BusinessId("03396219237f75a6")
L_ID = BusinessId("519cae93e93ad011")

CLAIMS_1 = Claims(
    issuer=A_ID,
    redeemer=P_ID,
    offer_number=1,
    revision=1,
    kind=1,
    value=1000,
    serial=1,
    voucher_id=VoucherId("fbba1abbdb23919e037afb9b67eb1bf1"),
    issued=1795564800,
    expires=1803855599,
)
K_1 = bytes.fromhex("07c8f7fcc9f99c34a00531097e55d32f13b71dcf4507e8148d29cbb5b214aac6")
FIELDS_1 = bytes.fromhex("56410ec001")
CODE_1 = "AS0GXG-01ZEX1-NEYVNB"
TOKEN_1 = (
    "HS1.2KCE3IQBE4CEQVSHLKTVIY2HJSQFQNNEAQNGXBFG54DBU2YGEUAAOUH3XINLXWZDSGPAG6X3TNT6WG7RHIAACAA"
    "AQZEAGOLCDERX65NGAEAQCGID5AAVQQH53QLPUZ3EMYZ6Q7P3DZT5DZIESU7Q337ARIUSOI4N55ZXLBZXS23XPLQEOH3"
    "SNCLGUYOLZO67Q23F6EW2XFFHUHTL2GPCTMUXROSA4"
)

CLAIMS_2 = Claims(
    issuer=A_ID,
    redeemer=L_ID,
    offer_number=63,
    revision=65535,
    kind=2,
    value=123456789,
    serial=16383,
    voucher_id=VoucherId("a3ce530fd66d75245279a4e36a81c018"),
    issued=1800000000,
    expires=2386879199,
)
K_2 = bytes.fromhex("9f768e95caf01a494f869890d30530c7baf8b87aa82375d8da7f9e4162f4bb7e")
FIELDS_2 = bytes.fromhex("567fffffff")
CODE_2 = "ASZZZZ-ZZMF75-63YP7M"
TOKEN_2 = (
    "HS1.2KCE3IQBE4CEQVSHLKTVIY2HJSQFQPFEAQNI4RHC34DBU22J2IAAOUFDZZJQ7VTNOUSFE6NE4NVIDQAYHIAACAA"
    "AQZEFDHFOSPUTVUARDA7RT777AINAOW6NCUMT772YIBB3TGJXISZSUG5CSVMFQSA7K4JVKURAHS4FYBHUZKCIXQG22NL"
    "JGFIZQHKXLRUHOMSMQUPFW5R4YJOZILVGUTZF533Z3IKS7QC4RVAC"
)
