<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>cli</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) on {sheets}.</source>
        <translation>
            <numerusform>%n card on {sheets}.</numerusform>
            <numerusform>%n cards on {sheets}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partner(s) are in {file}.</source>
        <translation>
            <numerusform>%n partner is in {file}.</numerusform>
            <numerusform>%n partners are in {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) are left on the last sheet.</source>
        <translation>
            <numerusform>One place is left on the last sheet.</numerusform>
            <numerusform>%n places are left on the last sheet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>one sheet</numerusform>
            <numerusform>%n sheets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n voucher(s)</source>
        <translation>
            <numerusform>%n voucher</numerusform>
            <numerusform>%n vouchers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n voucher(s).</source>
        <translation>
            <numerusform>one voucher.</numerusform>
            <numerusform>%n vouchers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It holds a letter, %n discount voucher(s):</source>
        <translation>
            <numerusform>It holds a letter, one discount voucher:</numerusform>
            <numerusform>It holds a letter, %n discount vouchers:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n visiting card(s) on the card sheet {sheet}.</source>
        <translation>
            <numerusform>and one visiting card on the card sheet {sheet}.</numerusform>
            <numerusform>and %n visiting cards on the card sheet {sheet}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file}: %n page(s).</source>
        <translation>
            <numerusform>{file}: one page.</numerusform>
            <numerusform>{file}: %n pages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} is your partner now; %n thing(s) are new.</source>
        <translation>
            <numerusform>{name} is your partner now; one thing is new.</numerusform>
            <numerusform>{name} is your partner now; %n things are new.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>exchange</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) with consent, and no others.</source>
        <translation>
            <numerusform>%n customer with consent, and no others.</numerusform>
            <numerusform>%n customers with consent, and no others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n offer(s)</source>
        <translation>
            <numerusform>%n offer</numerusform>
            <numerusform>%n offers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of news about vouchers</source>
        <translation>
            <numerusform>%n piece of news about vouchers</numerusform>
            <numerusform>%n pieces of news about vouchers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) to erase a customer</source>
        <translation>
            <numerusform>%n request to erase a customer</numerusform>
            <numerusform>%n requests to erase customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n voucher(s)</source>
        <translation>
            <numerusform>%n voucher</numerusform>
            <numerusform>%n vouchers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n voucher(s) did not fit; the partner can redeem them all the same.</source>
        <translation>
            <numerusform>%n voucher did not fit; the partner can redeem it all the same.</numerusform>
            <numerusform>%n vouchers did not fit; the partner can redeem them all the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>thanks for %n referral(s)</source>
        <translation>
            <numerusform>thanks for %n referral</numerusform>
            <numerusform>thanks for %n referrals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the cards and offers of %n other business(es)</source>
        <translation>
            <numerusform>the cards and offers of %n other business</numerusform>
            <numerusform>the cards and offers of %n other businesses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>invitation</name>
    <message numerus="yes">
        <source>With my file you also meet %n other businesses in town.</source>
        <translation>
            <numerusform>With my file you also meet %n other business in town.</numerusform>
            <numerusform>With my file you also meet %n other businesses in town.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reports</name>
    <message numerus="yes">
        <source>%n customers came to you through the network, with sales of {sales} on vouchers.</source>
        <extracomment>{sales} is an amount.</extracomment>
        <translation>
            <numerusform>%n customer came to you through the network, with sales of {sales} on vouchers.</numerusform>
            <numerusform>%n customers came to you through the network, with sales of {sales} on vouchers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n members, your own business among them.</source>
        <translation>
            <numerusform>%n member, your own business.</numerusform>
            <numerusform>%n members, your own business among them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The network saved you {amount} in advertising: %n customers at {cost}, less {discounts} in discounts.</source>
        <extracomment>{cost} is what one customer costs in advertising; {discounts} what the discounts came to.</extracomment>
        <translation>
            <numerusform>The network saved you {amount} in advertising: %n customer at {cost}, less {discounts} in discounts.</numerusform>
            <numerusform>The network saved you {amount} in advertising: %n customers at {cost}, less {discounts} in discounts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You thanked for %n customers.</source>
        <translation>
            <numerusform>You thanked for %n customer.</numerusform>
            <numerusform>You thanked for %n customers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your partners thanked you for %n customers.</source>
        <translation>
            <numerusform>Your partners thanked you for %n customer.</numerusform>
            <numerusform>Your partners thanked you for %n customers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>troubles</name>
    <message numerus="yes">
        <source>%n vouchers can still be issued.</source>
        <extracomment>Follows a sentence that says that an offer does not allow so many vouchers.</extracomment>
        <translation>
            <numerusform>One more voucher can be issued.</numerusform>
            <numerusform>%n more vouchers can be issued.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui-booklet</name>
    <message numerus="yes">
        <source>%n businesses on {pages}</source>
        <extracomment>Below the preview of the booklet; {pages} is &quot;2 pages&quot;.</extracomment>
        <translation>
            <numerusform>%n business on {pages}</numerusform>
            <numerusform>%n businesses on {pages}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <extracomment>As part of &quot;12 businesses on 2 pages&quot;.</extracomment>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages of A5.</source>
        <extracomment>In the dialog that prints the directory booklet.</extracomment>
        <translation>
            <numerusform>%n page of A5.</numerusform>
            <numerusform>%n pages of A5.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheets of A4</source>
        <extracomment>As part of &quot;12 businesses on 1 sheet of A4&quot;.</extracomment>
        <translation>
            <numerusform>%n sheet of A4</numerusform>
            <numerusform>%n sheets of A4</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheets of A4 to fold in the middle.</source>
        <extracomment>In the dialog that prints the directory booklet.</extracomment>
        <translation>
            <numerusform>%n sheet of A4 to fold in the middle.</numerusform>
            <numerusform>%n sheets of A4 to fold in the middle.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file} is saved: %n pages of A5.</source>
        <extracomment>In the message bar; {file} is a name.</extracomment>
        <translation>
            <numerusform>{file} is saved: %n page of A5.</numerusform>
            <numerusform>{file} is saved: %n pages of A5.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file} is saved: %n sides of A4 to fold.</source>
        <extracomment>In the message bar; {file} is a name.</extracomment>
        <translation>
            <numerusform>{file} is saved: %n side of A4 to fold.</numerusform>
            <numerusform>{file} is saved: %n sides of A4 to fold.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui-cards</name>
    <message numerus="yes">
        <source>%n cards on {sheet}</source>
        <extracomment>{sheet} is a card sheet&apos;s maker and code.</extracomment>
        <translation>
            <numerusform>%n card on {sheet}</numerusform>
            <numerusform>%n cards on {sheet}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages wait for {printer}, which is paused.</source>
        <extracomment>After visiting cards were sent to a printer that is paused.</extracomment>
        <translation>
            <numerusform>%n page waits for {printer}, which is paused.</numerusform>
            <numerusform>%n pages wait for {printer}, which is paused.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages were sent to {printer}.</source>
        <extracomment>After visiting cards were sent to a printer.</extracomment>
        <translation>
            <numerusform>%n page was sent to {printer}.</numerusform>
            <numerusform>%n pages were sent to {printer}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partners, in the order of the list</source>
        <extracomment>Below the title of the dialog that prints visiting cards.</extracomment>
        <translation>
            <numerusform>%n partner</numerusform>
            <numerusform>%n partners, in the order of the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} and %n more</source>
        <extracomment>Whose visiting cards were printed: the first partner, and how many there are besides.</extracomment>
        <translation>
            <numerusform>{name} and %n more</numerusform>
            <numerusform>{name} and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui-customers</name>
    <message numerus="yes">
        <source>%n customers are erased for good.</source>
        <extracomment>In the message bar.</extracomment>
        <translation>
            <numerusform>%n customer is erased for good.</numerusform>
            <numerusform>%n customers are erased for good.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n households that get welcome packs and vouchers from you</source>
        <extracomment>Under the title of the page of customers.</extracomment>
        <translation>
            <numerusform>One household that gets welcome packs and vouchers from you</numerusform>
            <numerusform>%n households that get welcome packs and vouchers from you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to purge</source>
        <extracomment>A button that is there only when customers should no longer be kept.</extracomment>
        <translation>
            <numerusform>%n to purge</numerusform>
            <numerusform>%n to purge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erase %n customers</source>
        <extracomment>A button that erases customers for good.</extracomment>
        <translation>
            <numerusform>Erase %n customer</numerusform>
            <numerusform>Erase %n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n households that get welcome packs and vouchers from you</source>
        <extracomment>Under the title of the page of customers.</extracomment>
        <translation>
            <numerusform>More than %n household that get welcome packs and vouchers from you</numerusform>
            <numerusform>More than %n households that get welcome packs and vouchers from you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <extracomment>Below the newest vouchers of a customer.</extracomment>
        <translation>
            <numerusform>and one more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n older</source>
        <extracomment>Below the newest things that happened with a customer.</extracomment>
        <translation>
            <numerusform>and %n older</numerusform>
            <numerusform>and %n older</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} is saved. %n so far.</source>
        <extracomment>In the dialog for customers at a fair; {name} was saved just now.</extracomment>
        <translation>
            <numerusform>{name} is saved. %n so far.</numerusform>
            <numerusform>{name} is saved. %n so far.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui-duplicates</name>
    <message numerus="yes">
        <source>%n pairs that may be the same. Nothing is merged by itself.</source>
        <extracomment>Under the title of the page of duplicates.</extracomment>
        <translation>
            <numerusform>%n pair that may be the same. Nothing is merged by itself.</numerusform>
            <numerusform>%n pairs that may be the same. Nothing is merged by itself.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n possible duplicates</source>
        <extracomment>The button above the list of partners, where two may be the same.</extracomment>
        <translation>
            <numerusform>%n possible duplicate</numerusform>
            <numerusform>%n possible duplicates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui-exchange</name>
    <message numerus="yes">
        <source>%n answers about customers you sent</source>
        <translation>
            <numerusform>%n answer about customers you sent</numerusform>
            <numerusform>%n answers about customers you sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers sent to you</source>
        <translation>
            <numerusform>%n customer sent to you</numerusform>
            <numerusform>%n customers sent to you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files lie in {folder}.</source>
        <translation>
            <numerusform>%n file lies in {folder}.</numerusform>
            <numerusform>%n files lie in {folder}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files, one for each</source>
        <extracomment>Several partners are chosen in the list.</extracomment>
        <translation>
            <numerusform>%n file, one for each</numerusform>
            <numerusform>%n files, one for each</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers left for {name}, offer {n}</source>
        <extracomment>Numbers for vouchers that a device may give; {name} is whose offer.</extracomment>
        <translation>
            <numerusform>%n number left for {name}, offer {n}</numerusform>
            <numerusform>%n numbers left for {name}, offer {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partners have not heard the latest</source>
        <extracomment>Under the title of the page of exchanges.</extracomment>
        <translation>
            <numerusform>%n partner has not heard the latest</numerusform>
            <numerusform>%n partners have not heard the latest</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pieces of news about vouchers</source>
        <translation>
            <numerusform>%n piece of news about vouchers</numerusform>
            <numerusform>%n pieces of news about vouchers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests to erase a customer</source>
        <translation>
            <numerusform>%n request to erase a customer</numerusform>
            <numerusform>%n requests to erase a customer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thanks for the business</source>
        <translation>
            <numerusform>%n thank-you for the business</numerusform>
            <numerusform>%n thank-yous for the business</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things that a newer Handslag reads</source>
        <translation>
            <numerusform>%n thing that a newer Handslag reads</numerusform>
            <numerusform>%n things that a newer Handslag reads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things were changed on both. The newest stands; you can take the other one.</source>
        <extracomment>In the forecast of a file of another device.</extracomment>
        <translation>
            <numerusform>%n thing was changed on both. The newest stands; you can take the other one.</numerusform>
            <numerusform>%n things were changed on both. The newest stands; you can take the other one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values wait for what is missing.</source>
        <translation>
            <numerusform>%n value waits for what is missing.</numerusform>
            <numerusform>%n values wait for what is missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vouchers for your till</source>
        <translation>
            <numerusform>%n voucher for your till</numerusform>
            <numerusform>%n vouchers for your till</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take in %n news</source>
        <extracomment>Takes a file in.</extracomment>
        <translation>
            <numerusform>Take in %n piece of news</numerusform>
            <numerusform>Take in %n pieces of news</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui-frame</name>
    <message numerus="yes">
        <source>{page}, %n waiting</source>
        <extracomment>A page of the side navigation, for a screen reader; %n is how many things wait there.</extracomment>
        <translation>
            <numerusform>{page}, %n waiting</numerusform>
            <numerusform>{page}, %n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui-home</name>
    <message numerus="yes">
        <source>%n customers have no welcome pack yet</source>
        <translation>
            <numerusform>One customer has no welcome pack yet</numerusform>
            <numerusform>%n customers have no welcome pack yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <extracomment>At the end of a list of names.</extracomment>
        <translation>
            <numerusform>one more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partners are new in the network</source>
        <translation>
            <numerusform>One partner is new in the network</numerusform>
            <numerusform>%n partners are new in the network</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n received</source>
        <translation>
            <numerusform>one received</numerusform>
            <numerusform>%n received</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vouchers expire within two weeks</source>
        <translation>
            <numerusform>One voucher expires within two weeks</numerusform>
            <numerusform>%n vouchers expire within two weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vouchers for you issued by {name}</source>
        <translation>
            <numerusform>Voucher for you issued by {name}</numerusform>
            <numerusform>%n vouchers for you issued by {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vouchers for {name} issued</source>
        <translation>
            <numerusform>Voucher for {name} issued</numerusform>
            <numerusform>%n vouchers for {name} issued</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vouchers for {name} replaced</source>
        <translation>
            <numerusform>Voucher for {name} replaced</numerusform>
            <numerusform>%n vouchers for {name} replaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vouchers for {name} voided</source>
        <translation>
            <numerusform>Voucher for {name} voided</numerusform>
            <numerusform>%n vouchers for {name} voided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vouchers from {name} redeemed here</source>
        <translation>
            <numerusform>Voucher from {name} redeemed here</numerusform>
            <numerusform>%n vouchers from {name} redeemed here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vouchers given</source>
        <translation>
            <numerusform>One voucher given</numerusform>
            <numerusform>%n vouchers given</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vouchers redeemed at {name}</source>
        <translation>
            <numerusform>Voucher redeemed at {name}</numerusform>
            <numerusform>%n vouchers redeemed at {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vouchers voided by {name}</source>
        <translation>
            <numerusform>Voucher voided by {name}</numerusform>
            <numerusform>%n vouchers voided by {name}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui-import</name>
    <message numerus="yes">
        <source>%n contacts in {file}. Nothing is changed yet.</source>
        <extracomment>Under the title of an import, in its last step; {file} is a name or &quot;3 files&quot;.</extracomment>
        <translation>
            <numerusform>%n contact in {file}. Nothing is changed yet.</numerusform>
            <numerusform>%n contacts in {file}. Nothing is changed yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <extracomment>Under the title of an import; %n files, where there are several.</extracomment>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more columns are kept as fields of their own.</source>
        <extracomment>Below a long list of columns.</extracomment>
        <translation>
            <numerusform>%n more column is kept as a field of its own.</numerusform>
            <numerusform>%n more columns are kept as fields of their own.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partners are taken in</source>
        <extracomment>In the message bar, beside Undo; and after &quot;Undo: &quot;.</extracomment>
        <translation>
            <numerusform>%n partner is taken in</numerusform>
            <numerusform>%n partners are taken in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take in %n partners</source>
        <translation>
            <numerusform>Take in %n partner</numerusform>
            <numerusform>Take in %n partners</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui-offers</name>
    <message numerus="yes">
        <source>%n from your partners</source>
        <extracomment>Under the title of the page of offers; follows &quot;1 of yours&quot;.</extracomment>
        <translation>
            <numerusform>one from your partners</numerusform>
            <numerusform>%n from your partners</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of yours, {partners}</source>
        <extracomment>Under the title of the page of offers.</extracomment>
        <translation>
            <numerusform>One of yours, {partners}</numerusform>
            <numerusform>%n of yours, {partners}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vouchers from each partner at most</source>
        <translation>
            <numerusform>One voucher from each partner at most</numerusform>
            <numerusform>%n vouchers from each partner at most</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vouchers in all at most</source>
        <translation>
            <numerusform>One voucher in all at most</numerusform>
            <numerusform>%n vouchers in all at most</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each voucher is valid for %n days</source>
        <translation>
            <numerusform>Each voucher is valid for one day</numerusform>
            <numerusform>Each voucher is valid for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui-packs</name>
    <message numerus="yes">
        <source>%n cards</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cards of {width} × {height} mm on {page}</source>
        <extracomment>A card sheet: number of cards, their size in mm, the paper&apos;s format.</extracomment>
        <translation>
            <numerusform>%n card of {width} × {height} mm on {page}</numerusform>
            <numerusform>%n cards of {width} × {height} mm on {page}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partners of the recipe are no longer there.</source>
        <extracomment>In the message bar, after a saved recipe was chosen.</extracomment>
        <translation>
            <numerusform>%n partner of the recipe is no longer there.</numerusform>
            <numerusform>%n partners of the recipe are no longer there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vouchers</source>
        <extracomment>Beside the partners of a pack, after the number of cards.</extracomment>
        <translation>
            <numerusform>%n voucher</numerusform>
            <numerusform>%n vouchers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vouchers were issued. {file} is ready.</source>
        <extracomment>Message after a pack was made; {file} is its name.</extracomment>
        <translation>
            <numerusform>%n voucher was issued. {file} is ready.</numerusform>
            <numerusform>%n vouchers were issued. {file} is ready.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <extracomment>After the first three things to see to before printing.</extracomment>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The cards take %n sheets.</source>
        <extracomment>After the sentence on the tray.</extracomment>
        <translation>
            <numerusform>The cards take %n sheet.</numerusform>
            <numerusform>The cards take %n sheets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{customer} was given a pack with %n vouchers on {day} at {time}.</source>
        <extracomment>On the newest pack of a customer.</extracomment>
        <translation>
            <numerusform>{customer} was given a pack with %n voucher on {day} at {time}.</numerusform>
            <numerusform>{customer} was given a pack with %n vouchers on {day} at {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{sheet}, %n cards</source>
        <extracomment>A card sheet in one line; {sheet} is maker and code.</extracomment>
        <translation>
            <numerusform>{sheet}, %n card</numerusform>
            <numerusform>{sheet}, %n cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui-partners</name>
    <message numerus="yes">
        <source>%n partners are in the trash</source>
        <extracomment>In the message bar, beside Undo.</extracomment>
        <translation>
            <numerusform>%n partner is in the trash</numerusform>
            <numerusform>%n partners are in the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partners are in {file}</source>
        <extracomment>In the message bar; {file} is a name.</extracomment>
        <translation>
            <numerusform>%n partner is in {file}</numerusform>
            <numerusform>%n partners are in {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partners chosen</source>
        <extracomment>Heading of the panel beside the list, where several are chosen.</extracomment>
        <translation>
            <numerusform>%n partner chosen</numerusform>
            <numerusform>%n partners chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partners got the tag {tags}</source>
        <extracomment>In the message bar, beside Undo; {tags} is what was typed.</extracomment>
        <translation>
            <numerusform>%n partner got the tag {tags}</numerusform>
            <numerusform>%n partners got the tag {tags}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partners lost the tag {tags}</source>
        <extracomment>In the message bar, beside Undo; {tags} is what was typed.</extracomment>
        <translation>
            <numerusform>%n partner lost the tag {tags}</numerusform>
            <numerusform>%n partners lost the tag {tags}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n businesses that recommend each other</source>
        <extracomment>Under the title of the page of partners.</extracomment>
        <translation>
            <numerusform>More than %n business that recommend each other</numerusform>
            <numerusform>More than %n businesses that recommend each other</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You and %n businesses in {town} that recommend each other</source>
        <extracomment>Under the title of the page of partners; all of them are in one town.</extracomment>
        <translation>
            <numerusform>You and one business in {town} that recommend each other</numerusform>
            <numerusform>You and %n businesses in {town} that recommend each other</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You and %n businesses that recommend each other</source>
        <extracomment>Under the title of the page of partners.</extracomment>
        <translation>
            <numerusform>You and one business that recommend each other</numerusform>
            <numerusform>You and %n businesses that recommend each other</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui-print</name>
    <message numerus="yes">
        <source>%n backs wait for {printer}, which is paused. They come when it is started again.</source>
        <extracomment>After the backs of paper were sent alone to a printer that is paused.</extracomment>
        <translation>
            <numerusform>%n back waits for {printer}, which is paused. It comes when the printer is started again.</numerusform>
            <numerusform>%n backs wait for {printer}, which is paused. They come when it is started again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backs were sent to {printer}.</source>
        <extracomment>After the backs of paper were sent alone; {printer} is a printer.</extracomment>
        <translation>
            <numerusform>%n back was sent to {printer}.</numerusform>
            <numerusform>%n backs were sent to {printer}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fronts wait for {printer}, which is paused. They come when it is started again.</source>
        <extracomment>After the fronts of paper were sent alone to a printer that is paused.</extracomment>
        <translation>
            <numerusform>%n front waits for {printer}, which is paused. It comes when the printer is started again.</numerusform>
            <numerusform>%n fronts wait for {printer}, which is paused. They come when it is started again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fronts were sent to {printer}.</source>
        <extracomment>After the fronts of paper were sent alone; {printer} is a printer.</extracomment>
        <translation>
            <numerusform>%n front was sent to {printer}.</numerusform>
            <numerusform>%n fronts were sent to {printer}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages wait for {printer}, which is paused. They come when it is started again.</source>
        <extracomment>After a print job was sent to a printer that is paused.</extracomment>
        <translation>
            <numerusform>%n page waits for {printer}, which is paused. It comes when the printer is started again.</numerusform>
            <numerusform>%n pages wait for {printer}, which is paused. They come when it is started again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages were sent to {printer}.</source>
        <extracomment>After a print job was sent; {printer} is a printer.</extracomment>
        <translation>
            <numerusform>%n page was sent to {printer}.</numerusform>
            <numerusform>%n pages were sent to {printer}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vouchers are issued when it is opened.</source>
        <extracomment>In the dialog that prints a welcome pack, where there is no printer.</extracomment>
        <translation>
            <numerusform>%n voucher is issued when it is opened.</numerusform>
            <numerusform>%n vouchers are issued when it is opened.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vouchers are issued with the first print. Printing again issues nothing new.</source>
        <extracomment>In the dialog that prints a welcome pack, before it was made.</extracomment>
        <translation>
            <numerusform>%n voucher is issued with the first print. Printing again issues nothing new.</numerusform>
            <numerusform>%n vouchers are issued with the first print. Printing again issues nothing new.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vouchers. Printing them issues nothing new.</source>
        <extracomment>In the dialog that prints vouchers alone; %n is how many.</extracomment>
        <translation>
            <numerusform>%n voucher. Printing it issues nothing new.</numerusform>
            <numerusform>%n vouchers. Printing them issues nothing new.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lay %n sheets {sheet} in the tray, the side to print on up.</source>
        <extracomment>In the dialog that prints a welcome pack; {sheet} is the maker and code of a card sheet.</extracomment>
        <translation>
            <numerusform>Lay %n sheet {sheet} in the tray, the side to print on up.</numerusform>
            <numerusform>Lay %n sheets {sheet} in the tray, the side to print on up.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n part-used ones come first, the oldest on top.</source>
        <extracomment>Follows the sentence on how card sheets are laid in, when several are part-used.</extracomment>
        <translation>
            <numerusform>The %n part-used one comes first.</numerusform>
            <numerusform>The %n part-used ones come first, the oldest on top.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui-redeem</name>
    <message numerus="yes">
        <source>%n vouchers. Choose one.</source>
        <translation>
            <numerusform>One voucher. Take it.</numerusform>
            <numerusform>%n vouchers. Choose one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui-referrals</name>
    <message numerus="yes">
        <source>%n customers to thank for</source>
        <extracomment>Under the title of the page of referrals.</extracomment>
        <translation>
            <numerusform>%n customer to thank for</numerusform>
            <numerusform>%n customers to thank for</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui-reports</name>
    <message numerus="yes">
        <source>%n businesses that recommend each other</source>
        <translation>
            <numerusform>%n business</numerusform>
            <numerusform>%n businesses that recommend each other</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n members have no Swedish postcode.</source>
        <translation>
            <numerusform>%n member has no Swedish postcode.</numerusform>
            <numerusform>%n members have no Swedish postcode.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more in the table below</source>
        <extracomment>Below bars: more partners stand in the table only.</extracomment>
        <translation>
            <numerusform>and %n more in the table below</numerusform>
            <numerusform>and %n more in the table below</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more trades</source>
        <translation>
            <numerusform>and %n more trade</numerusform>
            <numerusform>and %n more trades</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{area}: %n members</source>
        <extracomment>A tile of the map, for a screen reader and the tooltip; {area} is a postcode.</extracomment>
        <translation>
            <numerusform>{area}: %n member</numerusform>
            <numerusform>{area}: %n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui-sheets</name>
    <message numerus="yes">
        <source>%n cards on {sheets}</source>
        <extracomment>The first half of how card sheets are filled (&quot;24 cards on 3 sheets&quot;).</extracomment>
        <translation>
            <numerusform>%n card on {sheets}</numerusform>
            <numerusform>%n cards on {sheets}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part-used</source>
        <extracomment>How many card sheets of a product lie in the drawer with places left.</extracomment>
        <translation>
            <numerusform>%n part-used</numerusform>
            <numerusform>%n part-used</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places left</source>
        <extracomment>The second half of how card sheets are filled, after a comma.</extracomment>
        <translation>
            <numerusform>%n place left</numerusform>
            <numerusform>%n places left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheets</source>
        <extracomment>Card sheets, inside &quot;24 cards on 3 sheets&quot;.</extracomment>
        <translation>
            <numerusform>%n sheet</numerusform>
            <numerusform>%n sheets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Part-used sheet: %n places left</source>
        <extracomment>A choice below a card sheet: fill the part-used one in the drawer before a whole one.</extracomment>
        <translation>
            <numerusform>Part-used sheet: %n place left</numerusform>
            <numerusform>Part-used sheet: %n places left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The part-used sheet: {free} of %n places left</source>
        <extracomment>Screen reader and tooltip of a small drawn card sheet that is part-used.</extracomment>
        <translation>
            <numerusform>The part-used sheet: {free} of %n place left</numerusform>
            <numerusform>The part-used sheet: {free} of %n places left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{sheets} part-used sheets: %n places left</source>
        <extracomment>A choice below a card sheet: fill the part-used ones in the drawer before a whole one.</extracomment>
        <translation>
            <numerusform>{sheets} part-used sheets: %n place left</numerusform>
            <numerusform>{sheets} part-used sheets: %n places left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui-vouchers</name>
    <message numerus="yes">
        <source>%n days left</source>
        <extracomment>State of a voucher, beside an icon.</extracomment>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them can be used and are printed together.</source>
        <extracomment>Where several vouchers are chosen; those that are left out are listed below.</extracomment>
        <translation>
            <numerusform>%n of them can be used and is printed.</numerusform>
            <numerusform>%n of them can be used and are printed together.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them can still be used</source>
        <extracomment>Under the title of the page of vouchers: how many can still be used.</extracomment>
        <translation>
            <numerusform>%n of them can still be used</numerusform>
            <numerusform>%n of them can still be used</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheets of plain A4 paper</source>
        <extracomment>Below the choice of how many vouchers share an A4.</extracomment>
        <translation>
            <numerusform>%n sheet of plain A4 paper</numerusform>
            <numerusform>%n sheets of plain A4 paper</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vouchers chosen</source>
        <extracomment>Heading of the panel beside the list, where several vouchers are chosen.</extracomment>
        <translation>
            <numerusform>%n voucher chosen</numerusform>
            <numerusform>%n vouchers chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vouchers that cannot be used were left out.</source>
        <extracomment>Follows what was saved: those that are redeemed, voided, replaced or expired.</extracomment>
        <translation>
            <numerusform>%n voucher that cannot be used was left out.</numerusform>
            <numerusform>%n vouchers that cannot be used were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <extracomment>Below a list of vouchers that are not printed.</extracomment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file} is ready, with %n vouchers.</source>
        <extracomment>Message after a file with several vouchers was written; {file} is its name.</extracomment>
        <translation>
            <numerusform>{file} is ready, with %n voucher.</numerusform>
            <numerusform>{file} is ready, with %n vouchers.</numerusform>
        </translation>
    </message>
</context>
</TS>
